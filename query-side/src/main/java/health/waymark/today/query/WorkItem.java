package health.waymark.today.query;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan that needs something.
 *
 * @param reviewDays days until its review is due, negative when overdue
 * @param silentDays days since its last score; none where there is no score
 * @param escalated whether its overdue review was brought before somebody else in this cycle
 * @param needs the most urgent first; never empty
 */
public record WorkItem(
        PlanId planId,
        String client,
        @Nullable String clinician,
        PlanStatus status,
        @Nullable LocalDate reviewDueOn,
        @Nullable Long reviewDays,
        @Nullable Long silentDays,
        int targetsPassed,
        boolean authorSigned,
        boolean clientSigned,
        boolean escalated,
        List<Need> needs) {

    /** What is to be done first. */
    public Need first() {
        return needs.get(0);
    }

    public boolean needs(Need need) {
        return needs.contains(need);
    }

    static @Nullable Long days(LocalDate from, @Nullable LocalDate to) {
        return to == null ? null : ChronoUnit.DAYS.between(from, to);
    }
}
