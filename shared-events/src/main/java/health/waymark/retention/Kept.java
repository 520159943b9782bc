package health.waymark.retention;

import health.waymark.plan.event.Subject;
import health.waymark.plan.state.HoldState;
import health.waymark.plan.state.PlanState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan its retention hangs on.
 *
 * @param endedOn none while it is open
 * @param majorOn the 18th birthday of whoever was a minor when the plan began; none for others, and where no birthday is known
 * @param held whether a legal hold stands
 */
public record Kept(@Nullable LocalDate endedOn, @Nullable LocalDate majorOn, boolean held) {
    private static final int OF_AGE = 18;

    public static Kept of(PlanState plan) {
        Subject subject = plan.drafting().subject();
        LocalDate born = subject.birthDate();
        LocalDate majorOn = born == null ? null : born.plusYears(OF_AGE);
        boolean minor = majorOn != null && majorOn.isAfter(plan.drafting().startsOn());
        return new Kept(
                plan.endedOn().orElse(null),
                minor ? majorOn : null,
                plan.holds().stream().anyMatch(HoldState::stands));
    }
}
