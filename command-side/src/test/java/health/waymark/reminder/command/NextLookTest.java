package health.waymark.reminder.command;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.reminder.event.ReminderIssued;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The due list looks at a plan only when told to: so what it is told must be neither late nor early, whatever a plan is like. */
class NextLookTest {

    @Test
    void isTheVeryFirstInstantAtWhichThereIsSomethingToRecord() {
        int looks = 0;
        for (int seed = 0; seed < 300; seed++) {
            Simulated simulated = new Simulated();
            if (seed % 2 == 0) {
                simulated.withOthersDelivering();
            }
            for (Recorded event : RandomHistory.of(seed, 30)) {
                simulated.at(event.recordedAt()).play(event.event());
                simulated.look();
                assertThat(simulated.look()).as("a second look").isEmpty();
            }
            Optional<Look> next = simulated.cycle.next(simulated.plan, simulated.reminders, simulated.now);
            while (next.isPresent()) {
                Instant at = next.get().at();
                assertThat(at).isAfter(simulated.now);
                assertThat(simulated.at(at.minusMillis(1)).look()).isEmpty();
                assertThat(simulated.at(at).look()).isNotEmpty();
                looks++;
                next = simulated.cycle.next(simulated.plan, simulated.reminders, simulated.now);
            }
            assertThat(simulated.at(simulated.now.plus(Duration.ofDays(4_000))).look())
                    .as("after the last look that was called for")
                    .isEmpty();
            assertThat(Simulated.of(simulated.recorded, ReminderIssued.class).stream()
                            .map(ReminderIssued::reminderId))
                    .doesNotHaveDuplicates();
        }
        assertThat(looks).isGreaterThan(300);
    }
}
