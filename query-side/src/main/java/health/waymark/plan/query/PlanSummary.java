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

/** A plan in a list; its fields are named and made as in {@link PlanView}. */
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
        List<Warning> warnings) {}
