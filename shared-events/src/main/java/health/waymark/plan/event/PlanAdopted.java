package health.waymark.plan.event;

import health.waymark.goal.event.AdoptedGoal;
import java.util.List;

/** A plan kept in another system was taken over in the status it had there, without the conditions of activation; a fresh review cycle starts. */
@Event(name = "PlanAdopted", revision = 1, lifecycle = Lifecycle.RECEIVE)
public record PlanAdopted(PlanId planId, PlanSource source, PlanStatus status, List<AdoptedGoal> goals)
        implements PlanEvent {}
