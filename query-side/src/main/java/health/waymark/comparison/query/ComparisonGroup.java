package health.waymark.comparison.query;

import health.waymark.goal.event.GoalId;
import health.waymark.history.query.Change;
import health.waymark.history.query.Differing;
import health.waymark.history.query.PlanDiff;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.PlanView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What differs about one goal, or about the plan besides its goals.
 *
 * @param title none for the plan
 * @param parts all but scores that came
 * @param scores the latest of these
 * @param scoreCount how many there are in all
 */
public record ComparisonGroup(@Nullable String title, List<Differing> parts, List<Differing> scores, int scoreCount) {
    private static final int LISTED = 100;
    private static final int STEPS = 5;

    /** The plan first, then its goals in their order. */
    public static List<ComparisonGroup> of(PlanDiff diff, PlanView plan) {
        List<ComparisonGroup> groups = new ArrayList<>();
        groups.add(of(null, diff, part -> part.goalId() == null));
        for (GoalView goal : plan.goals()) {
            GoalId id = goal.goalId();
            groups.add(of(goal.statement(), diff, part -> Objects.equals(part.goalId(), id)));
        }
        return groups.stream()
                .filter(group -> !group.parts().isEmpty() || group.scoreCount() > 0)
                .toList();
    }

    private static ComparisonGroup of(@Nullable String title, PlanDiff diff, Predicate<Differing> belongs) {
        List<Differing> all = diff.parts().stream().filter(belongs).toList();
        List<Differing> scores = all.stream().filter(ComparisonGroup::score).toList();
        return new ComparisonGroup(
                title,
                all.stream().filter(part -> !score(part)).toList(),
                scores.subList(Math.max(0, scores.size() - LISTED), scores.size()),
                scores.size());
    }

    /** One that was put right is no score among many. */
    private static boolean score(Differing part) {
        return part.kind() == Differing.Kind.SCORE && part.how() == Differing.How.ADDED;
    }

    /** The latest versions that made a part differ, as many as there is room for. */
    public List<Long> steps(Differing part) {
        List<Long> versions = part.versions();
        return versions.subList(Math.max(0, versions.size() - STEPS), versions.size());
    }

    /** What made a part differ, such as "By versions 16, 20 and 39". */
    public String made(Differing part) {
        List<String> versions = part.versions().stream().map(String::valueOf).toList();
        int last = versions.size() - 1;
        return last < 1
                ? "By version " + String.join("", versions)
                : "By versions " + String.join(", ", versions.subList(0, last)) + " and " + versions.get(last);
    }

    /** A part's values as a table shows them. */
    public List<Change> changes(Differing part) {
        return part.changes().stream()
                .filter(change -> change.before() != null || change.after() != null)
                .toList();
    }
}
