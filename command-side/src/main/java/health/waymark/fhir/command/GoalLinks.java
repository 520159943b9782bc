package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.extensions;
import static health.waymark.fhir.command.Fields.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * What refers to goals from elsewhere, gathered in one go before any plan is made: Observations that may be their
 * scores, goals that are steps towards them.
 */
final class GoalLinks {
    private final ResourceIndex index;
    private final Map<String, Set<Region>> pointed = new HashMap<>();
    private final Map<String, Set<Region>> measuring = new HashMap<>();
    private final Map<String, List<Region>> stepsTowards = new HashMap<>();
    private final Map<String, Set<String>> outcomes = new HashMap<>();
    private final Map<String, Set<String>> measures = new HashMap<>();

    private GoalLinks(ResourceIndex index) {
        this.index = index;
    }

    static GoalLinks in(ResourceIndex index, Findings findings, Runnable goOn) {
        GoalLinks links = new GoalLinks(index);
        links.each("Goal", goOn, region -> links.goal(index.read(region), region));
        links.each("CarePlan", goOn, region -> links.carePlan(index.read(region), findings));
        links.each("Observation", goOn, region -> links.observation(index.read(region), region));
        return links;
    }

    /** Observations that name a goal or that the goal names. */
    Set<Region> pointedAt(Resource goal) {
        return pointed.getOrDefault(goal.identity(), Set.of());
    }

    /** Observations of the same client that measure what the goal's target measures, at any time. */
    Set<Region> measuring(Resource goal) {
        return measuring.getOrDefault(goal.identity(), Set.of());
    }

    /** Goals that say they are a milestone of this one. */
    List<Region> stepsTowards(Resource goal) {
        return stepsTowards.getOrDefault(goal.identity(), List.of());
    }

    private void each(String type, Runnable goOn, Consumer<Region> look) {
        for (Region region : index.all(type)) {
            goOn.run();
            look.accept(region);
        }
    }

    private void goal(Resource goal, Region region) {
        goal(goal);
        for (JsonNode milestone : Milestone.targets(goal)) {
            String target = index.identity(milestone, goal);
            if (target != null) {
                stepsTowards
                        .computeIfAbsent(target, unused -> new ArrayList<>())
                        .add(region);
            }
        }
    }

    private void goal(Resource goal) {
        for (JsonNode outcome : list(goal.json(), "outcomeReference")) {
            note(outcomes, index.identity(outcome, goal), goal.identity());
        }
        String subject = index.identity(goal.json().path("subject"), goal);
        for (JsonNode target : list(goal.json(), "target")) {
            for (String code : Concept.of(target.path("measure")).keys()) {
                note(measures, subject + " " + code, goal.identity());
            }
        }
    }

    private void carePlan(Resource carePlan, Findings findings) {
        for (JsonNode inner : list(carePlan.json(), "contained")) {
            if ("Goal".equals(Fields.text(inner, "resourceType"))) {
                carePlan.contained(String.valueOf(Fields.text(inner, "id"))).ifPresent(this::goal);
            }
        }
        for (JsonNode activity : list(carePlan.json(), "activity")) {
            List<JsonNode> goals = list(activity, "detail", "goal");
            for (JsonNode outcome : list(activity, "outcomeReference")) {
                if (goals.size() == 1) {
                    note(outcomes, index.identity(outcome, carePlan), index.identity(goals.get(0), carePlan));
                } else {
                    findings.add(Cause.OUTCOME_OF_NO_GOAL, "CarePlan.activity.outcomeReference", carePlan.identity());
                }
            }
        }
    }

    private void observation(Resource observation, Region region) {
        for (JsonNode focus : list(observation.json(), "focus")) {
            String goal = index.identity(focus, observation);
            if (goal != null) {
                pointed.computeIfAbsent(goal, unused -> new LinkedHashSet<>()).add(region);
            }
        }
        for (String goal : outcomes.getOrDefault(observation.identity(), Set.of())) {
            pointed.computeIfAbsent(goal, unused -> new LinkedHashSet<>()).add(region);
        }
        String subject = index.identity(observation.json().path("subject"), observation);
        for (String code : Concept.of(observation.json().path("code")).keys()) {
            for (String goal : measures.getOrDefault(subject + " " + code, Set.of())) {
                measuring.computeIfAbsent(goal, unused -> new LinkedHashSet<>()).add(region);
            }
        }
    }

    private static void note(
            Map<String, Set<String>> map,
            @org.jspecify.annotations.Nullable String key,
            @org.jspecify.annotations.Nullable String value) {
        if (key != null && value != null) {
            map.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(value);
        }
    }

    /** The extension goal-relationship of type milestone. */
    static final class Milestone {
        private Milestone() {}

        static List<JsonNode> targets(Resource goal) {
            return extensions(goal.json(), "goal-relationship").stream()
                    .filter(relationship -> extensions(relationship, "type").stream()
                            .anyMatch(type -> Concept.of(type.path("valueCodeableConcept"))
                                    .codes()
                                    .contains("milestone")))
                    .flatMap(relationship -> extensions(relationship, "target").stream())
                    .map(target -> target.path("valueReference"))
                    .toList();
        }
    }
}
