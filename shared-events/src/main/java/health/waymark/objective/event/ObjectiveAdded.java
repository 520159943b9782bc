package health.waymark.objective.event;

import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.Target;
import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import org.jspecify.annotations.Nullable;

/** A step towards a goal was put on the plan, to work on now or in reserve. */
@Event(name = "ObjectiveAdded", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record ObjectiveAdded(
        PlanId planId,
        GoalId goalId,
        ObjectiveId objectiveId,
        String statement,
        @Nullable Target target,
        ObjectiveStatus state)
        implements PlanEvent {}
