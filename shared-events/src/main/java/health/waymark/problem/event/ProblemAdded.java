package health.waymark.problem.event;

import health.waymark.plan.event.Code;
import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import org.jspecify.annotations.Nullable;

/** A problem or need was put on the plan. */
@Event(name = "ProblemAdded", revision = 1, lifecycle = Lifecycle.AMEND)
public record ProblemAdded(
        PlanId planId,
        ProblemId problemId,
        String statement,
        @Nullable Code code) implements PlanEvent {}
