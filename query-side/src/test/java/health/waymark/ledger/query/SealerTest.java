package health.waymark.ledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.waymark.database.TimelyHealth;
import health.waymark.eventlog.EventLog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class SealerTest {
    private final SealedLog log = new SealedLog();

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void sealsSoonAfterSomethingWasRecorded() {
        Sealer sealer = log.bean(Sealer.class);
        sealer.start();
        for (int i = 0; i < 5; i++) {
            log.record(3);
            long recorded = System.nanoTime();
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> log.checkpoint().size() == log.events().head());
            assertThat(Duration.ofNanos(System.nanoTime() - recorded)).isLessThan(Duration.ofSeconds(3));
        }
        assertThat(sealer.failures()).isZero();
    }

    @Test
    void sealsWhatCameWhileItStoodStill() {
        log.record(120);
        Sealer sealer = log.bean(Sealer.class);
        sealer.start();
        await().until(() -> log.checkpoint().size() == 120);
        sealer.stop();
        log.record(1);
        sealer.start();
        await().until(() -> log.checkpoint().size() == 121);
    }

    @Test
    void healthTellsThatNothingIsSealedAnyMoreAndWhy() {
        Sealer sealer = log.bean(Sealer.class);
        LedgerHealth health = new LedgerHealth(
                sealer, new SealingWatch(log.seals(), log.bean(EventLog.class), log.bean(Clock.class)), List.of());
        assertThat(new TimelyHealth(health).health().getStatus()).isEqualTo(Status.DOWN);

        log.record(5);
        sealer.start();
        await().until(() -> log.checkpoint().size() == 5);
        assertThat(new TimelyHealth(health).health().getStatus()).isEqualTo(Status.UP);

        sealer.stop();
        log.tamper("event_log.event", "update event_log.event set revision = 9 where position = 5");
        Sealing altered = log.sealing();
        Sealer restarted = new Sealer(altered, log.bean(EmbeddedEventStore.class), log.bean(LedgerSettings.class));
        restarted.start();
        await().until(() -> restarted.broken() != null);
        assertThat(restarted.failures()).isPositive();
        var told = new LedgerHealth(
                        restarted,
                        new SealingWatch(log.seals(), log.bean(EventLog.class), log.bean(Clock.class)),
                        List.of())
                .health();
        assertThat(told.getStatus()).isEqualTo(Status.DOWN);
        assertThat(String.valueOf(told.getDetails().get("cause")))
                .contains("position 5 isn't the one that was sealed last");
        restarted.stop();
    }
}
