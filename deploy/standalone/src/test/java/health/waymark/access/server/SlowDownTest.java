package health.waymark.access.server;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.eventlog.SetClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlowDownTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final SlowDown slowDown = new SlowDown(clock);

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            slowDown.failed(name, address);
        }
    }

    @Test
    void eachFailurePastTheFifthDoublesTheWait() {
        fail(4, "ana", "10.0.0.1");
        assertThat(slowDown.wait("ana", "10.0.0.1")).isZero();
        fail(1, "ana", "10.0.0.1");
        assertThat(slowDown.wait("ana", "10.0.0.1")).isEqualTo(Duration.ofSeconds(1));
        fail(3, "ana", "10.0.0.1");
        assertThat(slowDown.wait("ana", "10.0.0.1")).isEqualTo(Duration.ofSeconds(8));
        clock.set(clock.instant().plusSeconds(8));
        assertThat(slowDown.wait("ana", "10.0.0.1")).isZero();
    }

    @Test
    void aStrangerWhoGuessesDoesNotLockTheOwnerOut() {
        fail(20, "ana", "10.0.0.66");
        assertThat(slowDown.wait("ana", "10.0.0.66")).isEqualTo(Duration.ofMinutes(5));
        assertThat(slowDown.wait("ana", "10.0.0.1")).isZero();
    }

    @Test
    void manyNamesFromOneAddressAndManyAddressesForOneNameSlowDownToo() {
        for (int i = 0; i < 110; i++) {
            slowDown.failed("name" + i, "10.0.0.66");
            slowDown.failed("ana", "10.0.1." + i);
        }
        assertThat(slowDown.wait("somebody", "10.0.0.66")).isPositive();
        assertThat(slowDown.wait("ana", "10.9.9.9")).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void successForgivesWhatWentBefore() {
        fail(6, "ana", "10.0.0.1");
        slowDown.succeeded("ana", "10.0.0.1");
        assertThat(slowDown.wait("ana", "10.0.0.1")).isZero();
    }
}
