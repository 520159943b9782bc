package health.waymark.goal.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.problem.event.ProblemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A goal was set, in the clinician's words and, best, in the client's own. */
@Event(name = "GoalSet", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record GoalSet(
        PlanId planId,
        GoalId goalId,
        String statement,
        @Nullable String ownWords,
        @Nullable Term term,
        @Nullable Category category,
        @Nullable Priority priority,
        List<ProblemId> problemIds,
        @Nullable Target target)
        implements PlanEvent {}
