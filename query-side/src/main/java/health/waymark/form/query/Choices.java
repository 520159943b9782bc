package health.waymark.form.query;

import health.waymark.access.Actor;
import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.GoalStatus;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.Person;
import health.waymark.plan.query.PlanView;
import health.waymark.progress.event.Scale;
import health.waymark.progress.query.TimelineView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to choose from: the values of a kind, the parts of a plan, the people it knows. */
final class Choices {
    private static final Set<GoalStatus> OPEN = EnumSet.of(GoalStatus.PROPOSED, GoalStatus.ACTIVE, GoalStatus.ON_HOLD);

    static final List<Choice> COMPARATORS =
            List.of(Choice.of("LE", "at most"), Choice.of("GE", "at least"), Choice.of("EQ", "exactly"));
    static final List<Choice> SCALES = Arrays.stream(Scale.values())
            .map(scale -> Choice.of(scale.name(), scaleName(scale)))
            .toList();
    static final List<Choice> STATES =
            List.of(Choice.of("ACTIVE", "Work on it now"), Choice.of("RESERVE", "Keep it in reserve"));
    static final List<Choice> CORRECTIONS = List.of(
            Choice.of("CORRECTION", "It was recorded wrongly"),
            Choice.of("AMENDMENT", "It has changed since"),
            Choice.of("AUGMENTATION", "Something was missing"));
    static final List<Choice> DECISIONS = List.of(
            Choice.of("CONTINUE", "Continue as it is"),
            Choice.of("REVISE", "Revise it"),
            Choice.of("CLOSE", "Close it"));

    private Choices() {}

    static List<Choice> of(Occasion o, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), o.wording().of(value)))
                .toList();
    }

    static List<Choice> endings(Occasion o) {
        return of(
                o,
                Arrays.stream(Achievement.values()).filter(Achievement::isFinal).toArray(Achievement[]::new));
    }

    static List<Choice> problems(Occasion o) {
        return o.plan().problems().stream()
                .map(problem -> Choice.of(problem.problemId().toString(), problem.statement()))
                .toList();
    }

    static List<Choice> openGoals(Occasion o) {
        return goals(o, OPEN);
    }

    static List<Choice> goals(Occasion o, Set<GoalStatus> in) {
        return o.plan().goals().stream()
                .filter(goal -> in.contains(goal.status()))
                .map(goal -> Choice.of(goal.goalId().toString(), goal.statement()))
                .toList();
    }

    static List<Choice> objectives(Occasion o, ObjectiveStatus... in) {
        Set<ObjectiveStatus> wanted = Set.of(in);
        return o.objectives()
                .filter(objective -> wanted.contains(objective.status()))
                .map(objective -> Choice.of(objective.objectiveId().toString(), objective.statement()))
                .toList();
    }

    static List<Choice> interventions(Occasion o) {
        return o.interventions()
                .filter(one -> one.status().name().equals("ACTIVE"))
                .map(one -> Choice.of(
                        one.interventionId().toString(),
                        one.description() == null ? "An intervention" : one.description()))
                .toList();
    }

    static List<Choice> entries(Occasion o) {
        List<Choice> entries = new ArrayList<>();
        for (Occasion.Scored scored : o.scores()) {
            TimelineView.Point point = scored.point();
            entries.add(Choice.of(
                    point.entryId().toString(),
                    o.wording().number(point.value()) + " on " + o.wording().day(point.effectiveAt()) + " · "
                            + scored.on()));
        }
        return entries;
    }

    /** Whoever asks, and everybody the plan names. */
    static List<Person> people(Occasion o) {
        Map<String, Person> known = new LinkedHashMap<>();
        Person self = self(o.actor());
        if (self != null) {
            known.put(self.id(), self);
        }
        PlanView plan = o.now();
        if (plan != null) {
            Stream.of(plan.clinician(), plan.supervisor())
                    .filter(person -> person != null)
                    .forEach(person -> known.putIfAbsent(person.id(), person));
            plan.attestations().forEach(one -> known.putIfAbsent(one.signer().id(), one.signer()));
            o.interventions().forEach(one -> {
                if (one.responsible() != null) {
                    known.putIfAbsent(
                            one.responsible().id(),
                            new Person(one.responsible().id(), one.responsible().display(), null));
                }
            });
        }
        return List.copyOf(known.values());
    }

    static @Nullable Person self(Actor actor) {
        health.waymark.access.Person person = actor.person();
        return person == null
                ? null
                : new Person(
                        person.id(), person.display() == null ? actor.name() : person.display(), person.credential());
    }

    private static String scaleName(Scale scale) {
        return switch (scale) {
            case NUMERIC -> "A number";
            case PERCENT -> "Per cent, 0 to 100";
            case COUNT -> "A count, 0 and up";
            case GBO -> "Goal-based outcome, 0 to 10";
            case GAS -> "Goal attainment scaling, −2 to +2";
        };
    }
}
