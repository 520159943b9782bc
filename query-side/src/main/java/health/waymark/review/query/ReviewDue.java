package health.waymark.review.query;

import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Subject;
import health.waymark.query.LeftOutWhenAbsent;
import health.waymark.reminder.event.Recipient;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan that must be reviewed.
 *
 * @param days until it is due; negative when overdue
 * @param escalatedTo before whom it was brought, SUPERVISOR or COMPLIANCE
 */
public record ReviewDue(
        PlanId planId,
        Subject subject,
        @Nullable Person clinician,
        @LeftOutWhenAbsent @Nullable Person supervisor,
        LocalDate reviewDueOn,
        ReviewState state,
        long days,
        @LeftOutWhenAbsent Recipient.@Nullable Part escalatedTo) {

    static final List<String> COLUMNS = List.of(
            "planId",
            "subjectId",
            "clinicianId",
            "clinicianName",
            "supervisorId",
            "supervisorName",
            "reviewDueOn",
            "state",
            "days",
            "escalatedTo",
            "client");

    /** As a row of a table, in the order of its columns. */
    List<?> values() {
        return Arrays.asList(
                planId,
                subject.id(),
                clinician == null ? null : clinician.id(),
                clinician == null ? null : clinician.display(),
                supervisor == null ? null : supervisor.id(),
                supervisor == null ? null : supervisor.display(),
                reviewDueOn,
                state,
                days,
                escalatedTo,
                subject.display());
    }
}
