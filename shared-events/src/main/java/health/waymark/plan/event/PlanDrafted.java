package health.waymark.plan.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plan was begun for a client or a group; it may still be incomplete. A renewal names the plan it replaces. */
@Event(name = "PlanDrafted", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record PlanDrafted(
        PlanId planId,
        Subject subject,
        @Nullable Person clinician,
        @Nullable Person supervisor,
        @Nullable String programme,
        LocalDate startsOn,
        @Nullable Integer reviewEveryDays,
        @Nullable String dischargeCriteria,
        @Nullable PlanId replaces)
        implements PlanEvent {}
