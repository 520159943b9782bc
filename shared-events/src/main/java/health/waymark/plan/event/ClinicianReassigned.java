package health.waymark.plan.event;

import org.jspecify.annotations.Nullable;

/** Another clinician, and perhaps another supervisor, became responsible for the plan. */
@Event(name = "ClinicianReassigned", revision = 1, lifecycle = Lifecycle.AMEND)
public record ClinicianReassigned(
        PlanId planId,
        @Nullable Person before,
        Person after,
        @Nullable Person supervisorBefore,
        @Nullable Person supervisor,
        Reason reason)
        implements PlanEvent {}
