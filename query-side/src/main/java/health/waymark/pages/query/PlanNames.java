package health.waymark.pages.query;

import health.waymark.history.query.Change;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.InterventionView;
import health.waymark.plan.query.ObjectiveView;
import health.waymark.plan.query.PlanView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the parts of a plan are called, by their ids. */
public record PlanNames(Map<String, String> byId) {

    public static PlanNames of(PlanView plan) {
        Map<String, String> names = new HashMap<>();
        plan.problems().forEach(problem -> names.put(problem.problemId().toString(), problem.statement()));
        for (GoalView goal : plan.goals()) {
            names.put(goal.goalId().toString(), goal.statement());
            for (ObjectiveView objective : goal.objectives()) {
                names.put(objective.objectiveId().toString(), objective.statement());
                add(names, objective.interventions());
            }
        }
        add(names, plan.interventions());
        plan.holds().forEach(hold -> names.put(hold.holdId().toString(), hold.called()));
        return new PlanNames(names);
    }

    private static void add(Map<String, String> names, List<InterventionView> interventions) {
        for (InterventionView one : interventions) {
            String description = one.description();
            names.put(one.interventionId().toString(), description == null ? "An intervention" : description);
        }
    }

    /** Nothing for the plan itself and for what it no longer has. */
    public @Nullable String of(Object id) {
        return byId.get(id.toString());
    }

    /** Which part's value a change is, where those beside it are of something else. */
    public @Nullable String whose(List<Change> beside, Change change) {
        boolean alone = beside.stream().allMatch(other -> other.subject().equals(change.subject()));
        return alone ? null : of(change.subject());
    }

    /** A value of a change with names where it holds ids. */
    public Object readable(Object value) {
        if (value instanceof Iterable<?> several) {
            return StreamSupport.stream(several.spliterator(), false)
                    .map(one -> readable(one instanceof JsonNode text ? text.asString() : one)
                            .toString())
                    .collect(Collectors.joining("; "));
        }
        String name = of(value);
        return name == null ? value : name;
    }
}
