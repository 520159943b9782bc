package health.waymark.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.waymark.plan.event.PlanId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Following the log: from any position, in order, woken by what comes here and elsewhere. */
class LogTailTest {
    private static final int KEPT = 5;

    private final LogFixture fixture = new LogFixture();
    private final PostgresEventStorage here = fixture.storage(Clock.systemUTC());
    private final PostgresEventStorage elsewhere = fixture.storage(Clock.systemUTC());
    private final LogTail tail = new LogTail(here, KEPT);
    private final PlanId plan = LogFixture.plan();
    private int sequence;

    @AfterEach
    void close() {
        tail.close();
        here.close();
        elsewhere.close();
        fixture.close();
    }

    private void append(PostgresEventStorage storage, int events) {
        for (int i = 0; i < events; i++) {
            storage.appendEvents(LogFixture.event(plan, sequence++));
        }
    }

    private static List<Long> read(LogStream stream) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
            positions.add(LogTail.position(stream.nextAvailable()));
        }
        return positions;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void whoeverFollowsIsCalledWhoeverAppended() throws Exception {
        append(here, 2);
        tail.start();
        LogStream stream = new LogStream(tail, 0);
        AtomicInteger calls = new AtomicInteger();
        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
        assertThat(read(stream)).containsExactly(1L, 2L);
        assertThat(calls).hasValue(0);

        append(here, 1);
        await().untilAtomic(calls, org.hamcrest.Matchers.is(1));
        assertThat(read(stream)).containsExactly(3L);
        append(elsewhere, 1);
        await().untilAtomic(calls, org.hamcrest.Matchers.is(2));
        assertThat(read(stream)).containsExactly(4L);

        stream.close();
        LogStream other = new LogStream(tail, 4);
        append(here, 1);
        assertThat(LogTail.position(other.nextAvailable())).isEqualTo(5);
        assertThat(calls).as("calls after the end").hasValue(2);
    }

    @Test
    void whoeverIsBehindWhatIsKeptReadsTheLog() throws Exception {
        tail.start();
        LogStream late = new LogStream(tail, 0);
        LogStream prompt = new LogStream(tail, 0);
        append(elsewhere, 3 * KEPT);
        await().until(() -> tail.await(3L * KEPT - 1, 0));
        assertThat(read(late)).isEqualTo(upTo(3 * KEPT));
        assertThat(read(new LogStream(tail, 3L * KEPT - 2))).containsExactly(3L * KEPT - 1, 3L * KEPT);
        assertThat(read(prompt)).isEqualTo(upTo(3 * KEPT));
        assertThat(read(prompt)).isEmpty();
    }

    @Test
    void peekingTakesNothingAndWaitingEndsInTime() throws Exception {
        tail.start();
        LogStream stream = new LogStream(tail, 0);
        assertThat(stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(stream.peek()).isEmpty();
        append(here, 1);
        assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
        assertThat(stream.peek()).isEqualTo(stream.peek()).isPresent();
        assertThat(read(stream)).containsExactly(1L);
    }
}
