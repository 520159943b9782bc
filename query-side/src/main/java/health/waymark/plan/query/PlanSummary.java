package health.waymark.plan.query;

import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.event.Subject;
import health.waymark.plan.lint.Warning;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a list; its fields are named and made as in {@link PlanView}.
 *
 * @param closed true where it is another clinician's and closed to whoever asks: then nothing of what it says is here
 */
public record PlanSummary(
        PlanId planId,
        String organisation,
        long version,
        PlanStatus status,
        Subject subject,
        @Nullable Person clinician,
        @LeftOutWhenAbsent @Nullable Person supervisor,
        @LeftOutWhenAbsent @Nullable String programme,
        LocalDate startsOn,
        @Nullable LocalDate reviewDueOn,
        int activeGoals,
        Instant recordedAt,
        List<Warning> warnings,
        @LeftOutWhenAbsent @Nullable Boolean closed) {

    /** No more than whose it is and that it is there. */
    PlanSummary sealed() {
        return new PlanSummary(
                planId,
                organisation,
                version,
                status,
                subject,
                clinician,
                supervisor,
                null,
                startsOn,
                null,
                0,
                recordedAt,
                List.of(),
                true);
    }
}
