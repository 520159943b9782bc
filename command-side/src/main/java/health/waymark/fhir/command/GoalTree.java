package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A CarePlan's goals, and which of them are steps towards which: the one that carries the milestone extension is the
 * step. The standard's own text reads the other way round, and so does who names several milestones, or names one that
 * the CarePlan doesn't list (ADR 0008).
 */
final class GoalTree {
    private final Map<String, Resource> goals = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();

    static GoalTree of(Resource carePlan, GoalLinks links, Source source) {
        GoalTree tree = new GoalTree();
        listed(carePlan).forEach(reference -> source.findOrStandIn(reference, carePlan, "goal", "Goal")
                .ifPresent(goal -> tree.goals.putIfAbsent(goal.identity(), goal)));
        for (Resource goal : List.copyOf(tree.goals.values())) {
            tree.milestones(goal, source);
            for (Region step : links.stepsTowards(goal)) {
                if (!tree.goals.containsKey(step.identity)) {
                    Resource unlisted = source.index().read(step);
                    source.use(unlisted);
                    tree.goals.put(unlisted.identity(), unlisted);
                    tree.parents.put(unlisted.identity(), goal.identity());
                }
            }
        }
        return tree;
    }

    private static Stream<JsonNode> listed(Resource carePlan) {
        return Stream.concat(
                list(carePlan.json(), "goal").stream(),
                list(carePlan.json(), "activity").stream()
                        .flatMap(activity -> list(activity, "detail", "goal").stream()));
    }

    private void milestones(Resource goal, Source source) {
        List<JsonNode> targets = GoalLinks.Milestone.targets(goal);
        for (JsonNode target : targets) {
            Resource other = source.findOrStandIn(target, goal, "extension(goal-relationship)", "Goal")
                    .orElse(null);
            if (other == null || other.identity().equals(goal.identity())) {
                continue;
            }
            boolean listed = goals.putIfAbsent(other.identity(), other) != null;
            if (listed && targets.size() == 1) {
                source.report(Cause.MILESTONE_DIRECTION, "extension(goal-relationship)", goal);
                parents.put(goal.identity(), other.identity());
            } else {
                parents.put(other.identity(), goal.identity());
            }
        }
    }

    /** Goals that are no steps; a step towards a step counts as one, too, of the goal above both. */
    List<Resource> goals() {
        return goals.values().stream()
                .filter(goal -> root(goal).equals(goal.identity()))
                .toList();
    }

    List<Resource> stepsTowards(Resource goal) {
        List<Resource> steps = new ArrayList<>();
        for (Resource other : goals.values()) {
            if (!other.identity().equals(goal.identity()) && root(other).equals(goal.identity())) {
                steps.add(other);
            }
        }
        return steps;
    }

    private String root(Resource goal) {
        String at = goal.identity();
        for (int i = 0; i < goals.size(); i++) {
            String parent = parents.get(at);
            if (parent == null) {
                return at;
            }
            at = parent;
        }
        // Goals that are steps towards each other: none is above another.
        return goal.identity();
    }
}
