package health.waymark.plan.query;

import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.Category;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Priority;
import health.waymark.goal.event.Target;
import health.waymark.goal.event.Term;
import health.waymark.plan.state.GoalState;
import health.waymark.problem.event.ProblemId;
import health.waymark.query.LeftOutWhenAbsent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal with its objectives.
 *
 * @param achievement as the clinician judged it
 * @param suggestedAchievement as the numbers have it
 * @param baseline the target's, else the earliest score
 */
public record GoalView(
        GoalId goalId,
        String statement,
        @LeftOutWhenAbsent @Nullable String ownWords,
        GoalStatus status,
        Acceptance acceptance,
        Achievement achievement,
        @LeftOutWhenAbsent @Nullable Achievement suggestedAchievement,
        @Nullable Category category,
        @LeftOutWhenAbsent @Nullable Term term,
        @LeftOutWhenAbsent @Nullable Priority priority,
        List<ProblemId> problemIds,
        @Nullable Target target,
        @LeftOutWhenAbsent @Nullable BigDecimal baseline,
        @LeftOutWhenAbsent @Nullable LatestView latest,
        List<ObjectiveView> objectives) {
    static GoalView of(GoalState goal) {
        return new GoalView(
                goal.id(),
                goal.statement(),
                goal.ownWords(),
                goal.status(),
                goal.acceptance(),
                goal.achievement(),
                SuggestedAchievement.of(goal).orElse(null),
                goal.category(),
                goal.term(),
                goal.priority(),
                goal.problemIds(),
                goal.target(),
                goal.baseline().orElse(null),
                goal.latest().map(LatestView::of).orElse(null),
                goal.objectives().stream().map(ObjectiveView::of).toList());
    }
}
