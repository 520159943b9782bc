package health.waymark.plan.lint;

import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Target;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.Measured;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.ProblemState;
import health.waymark.plan.state.ReviewRecord;
import health.waymark.review.event.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** L1, L2, L7 (acceptance), L9, L10, L11. */
final class GoalLint {
    private static final int DAYS_WITHOUT_PROGRESS = 30;

    private GoalLint() {}

    static void look(PlanState plan, List<Concern> found) {
        List<GoalState> open = plan.goals().stream().filter(GoalState::open).toList();
        for (GoalState goal : open) {
            String id = goal.id().toString();
            if (goal.ownWords() == null || goal.ownWords().isBlank()) {
                found.add(new Concern(LintRule.L1, id, null));
            }
            for (ObjectiveState objective : goal.objectives()) {
                if (objective.status() == ObjectiveStatus.ACTIVE && !measurable(objective)) {
                    found.add(new Concern(LintRule.L2, objective.id().toString(), null));
                }
            }
            if (!goal.acceptanceDocumented()) {
                found.add(new Concern(LintRule.L7_ACCEPTANCE, id, null));
            }
            if (plan.status() == PlanStatus.ACTIVE && goal.status() == GoalStatus.ACTIVE) {
                lookForProgress(plan, goal, found);
            }
            if (!diagnosisLinked(plan, goal)) {
                found.add(new Concern(LintRule.L11, id, null));
            }
        }
        long concurrent = open.stream()
                .filter(goal -> goal.status() != GoalStatus.ON_HOLD)
                .count();
        if (concurrent > Lint.CONCURRENT_GOALS) {
            found.add(new Concern(LintRule.L10, plan.id().toString(), null));
        }
    }

    private static boolean measurable(ObjectiveState objective) {
        Target target = objective.target();
        return target != null && target.complete() && target.baseline() != null;
    }

    private static boolean diagnosisLinked(PlanState plan, GoalState goal) {
        return goal.problemIds().stream()
                .flatMap(id -> plan.problem(id).stream())
                .map(ProblemState::code)
                .anyMatch(code -> code != null && code.code() != null);
    }

    private static void lookForProgress(PlanState plan, GoalState goal, List<Concern> found) {
        Instant since = plan.cycle().since();
        if (since != null && !progressSince(goal, since)) {
            LocalDate from = LocalDate.ofInstant(since, plan.zone()).plusDays(DAYS_WITHOUT_PROGRESS);
            found.add(new Concern(LintRule.L9, goal.id().toString(), from));
        }
        List<ReviewRecord> reviews = plan.reviews();
        if (reviews.size() >= 2) {
            ReviewRecord last = reviews.get(reviews.size() - 1);
            ReviewRecord before = reviews.get(reviews.size() - 2);
            if (stood(last, before, goal) && noteIn(last, goal) == null) {
                found.add(new Concern(LintRule.L9_MOVEMENT, goal.id().toString(), null));
            }
        }
    }

    private static boolean progressSince(GoalState goal, Instant since) {
        return Stream.<Measured>concat(Stream.of(goal), goal.objectives().stream())
                .flatMap(measured -> measured.latest().stream())
                .anyMatch(entry -> !entry.effectiveAt().isBefore(since));
    }

    private static boolean stood(ReviewRecord last, ReviewRecord before, GoalState goal) {
        BigDecimal then = before.latestValues().get(goal.id());
        BigDecimal now = last.latestValues().get(goal.id());
        return now == null ? then == null : then != null && now.compareTo(then) == 0;
    }

    private static @Nullable String noteIn(ReviewRecord review, GoalState goal) {
        return review.completed().findings().stream()
                .filter(finding -> finding.goalId().equals(goal.id()))
                .map(Finding::note)
                .filter(note -> note != null && !note.isBlank())
                .findFirst()
                .orElse(null);
    }
}
