package health.waymark.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GroupCommitTest {
    private static final int CALLERS = 60;

    @RegisterExtension
    static final LogFixture fixture = new LogFixture();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PostgresEventStorage storage = fixture.storage(Clock.systemUTC(), meters);

    @Test
    void whatGathersWhileOneWritesIsWrittenTogetherByOneOfThoseWhoWait() throws Exception {
        long before = fixture.log.head();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> appends = new ArrayList<>();
        try (Connection other = fixture.database.dataSource().getConnection();
                Statement holding = other.createStatement()) {
            other.setAutoCommit(false);
            holding.execute("select position from event_log.log_head for update");
            appends.add(callers.submit(() -> storage.appendEvents(LogFixture.event(LogFixture.plan(), 0))));
            await().until(GroupCommitTest::somebodyHangsOnTheHead);
            for (int i = 1; i < CALLERS; i++) {
                appends.add(callers.submit(() -> storage.appendEvents(LogFixture.event(LogFixture.plan(), 0))));
            }
            // Whoever found the pen taken waits.
            await().until(() -> meters.get("waymark.eventlog.waiting").gauge().value() == CALLERS - 1);
            other.rollback();
        }
        for (Future<?> append : appends) {
            append.get();
        }
        callers.shutdown();
        assertThat(fixture.log.head()).isEqualTo(before + CALLERS);
        assertThat(meters.get("waymark.eventlog.group").summary().count()).isEqualTo(2);
        assertThat(meters.get("waymark.eventlog.group").summary().max()).isEqualTo(CALLERS - 1.0);
    }

    @Test
    void aDatabaseThatSaysNothingIsNotWaitedForForever() throws Exception {
        PostgresEventStorage impatient = fixture.storage(
                new GroupCommit(fixture.database.dataSource(), Clock.systemUTC(), meters, Duration.ofSeconds(2)));
        long before = fixture.log.head();
        try (Connection other = fixture.database.dataSource().getConnection();
                Statement holding = other.createStatement()) {
            other.setAutoCommit(false);
            holding.execute("select position from event_log.log_head for update");
            assertThatThrownBy(() -> impatient.appendEvents(LogFixture.event(LogFixture.plan(), 0)))
                    .isInstanceOf(LogUnavailable.class);
            other.rollback();
        }
        // What nobody waits for any more may still come to its end: that is why callers are told to ask again.
        await().until(() -> fixture.log.head() == before + 1);
        impatient.appendEvents(LogFixture.event(LogFixture.plan(), 0));
        assertThat(fixture.log.head()).isEqualTo(before + 2);
    }

    private static boolean somebodyHangsOnTheHead() {
        return fixture.database
                .jdbc()
                .sql("select exists (select from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoeverIsInterruptedLearnsWhatBecameOfTheirsAndStaysInterrupted() {
        long before = fixture.log.head();
        Thread.currentThread().interrupt();
        storage.appendEvents(LogFixture.event(LogFixture.plan(), 0));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(fixture.log.head()).isEqualTo(before + 1);
    }

    @Test
    void afterTheEndNobodyIsKeptWaiting() {
        long before = fixture.log.head();
        storage.close();
        assertThatThrownBy(() -> storage.appendEvents(LogFixture.event(LogFixture.plan(), 0)))
                .isInstanceOf(LogUnavailable.class);
        assertThat(fixture.log.head()).isEqualTo(before);
    }
}
