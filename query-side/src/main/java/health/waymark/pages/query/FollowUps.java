package health.waymark.pages.query;

import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.ReviewView;
import health.waymark.review.event.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What the last review decided and nobody has done yet. */
final class FollowUps {
    private FollowUps() {}

    /** @param then the plan as that review left it */
    static List<Action> of(PlanView plan, Offers offers, Supplier<PlanView> then) {
        List<Action> open = new ArrayList<>();
        if (plan.reviews().isEmpty()) {
            return open;
        }
        ReviewView last = plan.reviews().get(plan.reviews().size() - 1);
        for (Finding finding : last.findings()) {
            plan.goals().stream()
                    .filter(goal -> goal.goalId().equals(finding.goalId()) && PlanActions.isOpen(goal))
                    .forEach(goal -> {
                        Offered offered = offers.begin(goal.statement(), "goalId", goal.goalId());
                        if (finding.decision() == Finding.Decision.CLOSE) {
                            offered.add("CloseGoal", "Close “" + goal.statement() + "”");
                        } else if (finding.decision() == Finding.Decision.REVISE && unrevised(goal, then.get())) {
                            offered.add("ReviseGoal", "Revise “" + goal.statement() + "”");
                        }
                        open.addAll(offered.actions());
                    });
        }
        return open;
    }

    private static boolean unrevised(GoalView goal, PlanView then) {
        return then.goals().stream()
                .filter(before -> before.goalId().equals(goal.goalId()))
                .anyMatch(before -> before.statement().equals(goal.statement())
                        && Objects.equals(before.ownWords(), goal.ownWords())
                        && Objects.equals(before.target(), goal.target())
                        && before.problemIds().equals(goal.problemIds()));
    }
}
