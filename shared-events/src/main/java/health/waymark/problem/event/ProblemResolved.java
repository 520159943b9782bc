package health.waymark.problem.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import org.jspecify.annotations.Nullable;

/** A problem no longer calls for treatment. */
@Event(name = "ProblemResolved", revision = 1, lifecycle = Lifecycle.AMEND)
public record ProblemResolved(
        PlanId planId, ProblemId problemId, @Nullable Reason reason) implements PlanEvent {}
