package health.waymark.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Hearing of what others append, and hearing again after the connection was lost. */
class LogBellTest {
    private static final String LISTENERS =
            "select pid from pg_stat_activity where usename = 'waymark_app' and query = 'listen event_log'";

    @Test
    void itRingsOnceForEachAppendAndAgainWhenItHearsAfterASilence() {
        AtomicInteger rings = new AtomicInteger();
        try (LogFixture fixture = new LogFixture();
                PostgresEventStorage elsewhere = fixture.storage(Clock.systemUTC());
                LogBell bell = new LogBell(fixture.database.dataSource(), rings::incrementAndGet)) {
            assertThat(bell).isNotNull();
            await().untilAtomic(rings, is(1)); // when it begins to hear
            elsewhere.appendEvents(LogFixture.event(LogFixture.plan(), 0));
            await().untilAtomic(rings, is(2));

            fixture.database
                    .jdbc()
                    .sql("select pg_terminate_backend(pid) from (" + LISTENERS
                            + " and datname = current_database()) own")
                    .query()
                    .listOfRows();
            await().untilAtomic(rings, greaterThan(2));
            await().until(() -> !fixture.database
                    .jdbc()
                    .sql(LISTENERS + " and datname = current_database()")
                    .query()
                    .listOfRows()
                    .isEmpty());
        }
    }
}
