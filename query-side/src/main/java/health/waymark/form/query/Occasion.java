package health.waymark.form.query;

import health.waymark.access.Actor;
import health.waymark.pages.query.Wording;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.InterventionView;
import health.waymark.plan.query.ObjectiveView;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.ProblemView;
import health.waymark.plan.state.Entry;
import health.waymark.plan.state.PlanState;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.query.TimelineView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who fills a form in, on which plan, and what they came with.
 *
 * @param now the plan as it stands; none where one is to be drafted
 * @param before the plan as the form was opened on it
 * @param state the same, with every score
 * @param given what the address says already, by pointer
 */
public record Occasion(
        @Nullable PlanView now,
        @Nullable PlanView before,
        Supplier<PlanState> state,
        Supplier<TimelineView> timeline,
        Actor actor,
        LocalDate today,
        ZoneId zone,
        Wording wording,
        Map<String, String> given) {

    /** One score, and what it was given to. */
    public record Scored(TimelineView.Point point, String on) {}

    PlanView plan() {
        if (now == null) {
            throw new IllegalStateException("This form is for a plan that is there.");
        }
        return now;
    }

    PlanView opened() {
        return before == null ? plan() : before;
    }

    /** The same, opened on the plan as it stands by now. */
    Occasion anew(PlanView latest, Supplier<PlanState> then) {
        return new Occasion(latest, latest, then, timeline, actor, today, zone, wording, given);
    }

    @Nullable
    String given(String pointer) {
        return given.get(pointer);
    }

    Stream<ObjectiveView> objectives() {
        return plan().goals().stream().flatMap(goal -> goal.objectives().stream());
    }

    Stream<InterventionView> interventions() {
        return Stream.concat(
                objectives().flatMap(objective -> objective.interventions().stream()), plan().interventions().stream());
    }

    Optional<ProblemView> problem() {
        return named(
                plan().problems(), "/problemId", problem -> problem.problemId().toString());
    }

    Optional<GoalView> goal() {
        return named(opened().goals(), "/goalId", goal -> goal.goalId().toString());
    }

    Optional<ObjectiveView> objective() {
        List<ObjectiveView> all = opened().goals().stream()
                .flatMap(goal -> goal.objectives().stream())
                .toList();
        return named(all, "/objectiveId", objective -> objective.objectiveId().toString());
    }

    Optional<InterventionView> intervention() {
        List<InterventionView> all = Stream.concat(
                        opened().goals().stream()
                                .flatMap(goal -> goal.objectives().stream())
                                .flatMap(objective -> objective.interventions().stream()),
                        opened().interventions().stream())
                .toList();
        return named(all, "/interventionId", one -> one.interventionId().toString());
    }

    Optional<Entry> entry() {
        String wanted = given("/entryId");
        try {
            return wanted == null ? Optional.empty() : state.get().entry(new EntryId(UUID.fromString(wanted)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Every score that counts. */
    List<Scored> scores() {
        return timeline.get().goals().stream()
                .flatMap(goal -> Stream.concat(
                        goal.points().stream().map(point -> new Scored(point, goal.statement())),
                        goal.objectives().stream().flatMap(objective -> objective.points().stream()
                                .map(point -> new Scored(point, objective.statement())))))
                .filter(scored -> scored.point().status() != Entry.Status.ENTERED_IN_ERROR)
                .toList();
    }

    private <T> Optional<T> named(List<T> all, String pointer, Function<T, String> id) {
        String wanted = given(pointer);
        return all.stream().filter(one -> id.apply(one).equals(wanted)).findFirst();
    }
}
