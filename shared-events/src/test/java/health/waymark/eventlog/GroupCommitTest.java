package health.waymark.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final int CALLERS = 60;

    private static final LogFixture fixture = new LogFixture();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final GroupCommit writer = new GroupCommit(fixture.database.dataSource(), Clock.systemUTC(), meters);
    private final PostgresEventStorage storage = new PostgresEventStorage(
            fixture.database.dataSource(), new LogReader(fixture.database.jdbc()), fixture.codec, writer);

    @AfterAll
    static void close() {
        fixture.close();
    }

    @AfterEach
    void stopWriting() {
        storage.close();
    }

    @Test
    void whatGathersWhileOneWritesIsWrittenTogetherByOneOfThoseWhoWait() throws Exception {
        long before = fixture.log.head();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> appends = new ArrayList<>();
        try (Connection other = fixture.database.dataSource().getConnection();
                Statement holding = other.createStatement()) {
            other.setAutoCommit(false);
            holding.execute("select position from event_log.log_head for update");
            for (int i = 0; i < CALLERS; i++) {
                appends.add(callers.submit(() -> storage.appendEvents(LogFixture.event(LogFixture.plan(), 0))));
            }
            // One is at it and hangs on the head; whoever found the pen taken waits.
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
