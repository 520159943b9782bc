package health.waymark.plan.lint;

import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.ProblemState;
import health.waymark.problem.event.ProblemStatus;
import java.util.List;

/** L4. */
final class ProblemLint {
    private ProblemLint() {}

    static void look(PlanState plan, List<Concern> found) {
        for (ProblemState problem : plan.problems()) {
            boolean worked = plan.goals().stream()
                    .anyMatch(goal -> goal.open() && goal.problemIds().contains(problem.id()));
            if (problem.status() == ProblemStatus.OPEN && !worked) {
                found.add(new Concern(LintRule.L4, problem.id().toString(), null));
            }
        }
    }
}
