package health.waymark.goal.command;

import health.waymark.goal.event.Category;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalSet;
import health.waymark.goal.event.Priority;
import health.waymark.goal.event.Target;
import health.waymark.goal.event.Term;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import health.waymark.problem.event.ProblemId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets a goal. On an active plan it is proposed until the client agrees or it is documented why agreement is missing.
 *
 * @param incomplete says that the target is taken over from a source that lacks parts of it
 */
public record SetGoal(
        PlanId planId,
        @Nullable GoalId goalId,
        String statement,
        @Nullable String ownWords,
        @Nullable Term term,
        @Nullable Category category,
        @Nullable Priority priority,
        @Nullable List<ProblemId> problemIds,
        @Nullable Target target,
        @Nullable Boolean incomplete,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public void check() {
        if (!Boolean.TRUE.equals(incomplete)) {
            TargetCheck.complete(target, "/target");
        }
    }

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.openPlan(plan);
        GoalId id = goalId == null ? new GoalId(moment.ids().get()) : goalId;
        Rule.ID_TAKEN.unless(plan.goal(id).isEmpty());
        List<ProblemId> problems = problemIds == null ? List.of() : problemIds;
        for (ProblemId problem : problems) {
            Guard.problem(plan, problem);
        }
        return Decision.making(
                "goalId", id, new GoalSet(planId, id, statement, ownWords, term, category, priority, problems, target));
    }
}
