package health.waymark.plan.state;

import health.waymark.goal.event.AdoptedGoal;
import health.waymark.plan.event.PlanAdopted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan's record folded again: all that is known of it, or of that what was true by an instant (ADR 0021).
 *
 * @param plan doesn't exist where nothing was known or true yet
 * @param held the events that made it
 */
public record Replay(PlanState plan, List<Recorded> held) {

    /**
     * @param known the plan's events as far as they shall be known, in the order of the record, which decides between
     *     two that were true
     * @param trueBy leaves out what was not true yet, and what happened to a part that was not there yet; null for
     *     everything known
     */
    public static Replay of(List<Recorded> known, @Nullable Instant trueBy, ZoneId zone) {
        PlanState plan = new PlanState(zone);
        if (trueBy == null) {
            known.forEach(plan::apply);
            return new Replay(plan, known);
        }
        Truth truth = new Truth(known, zone);
        List<Recorded> held = new ArrayList<>();
        for (Recorded event : known) {
            if (!truth.since(event).isAfter(trueBy) && Fold.finds(plan, event.event())) {
                plan.apply(narrowed(event, plan));
                held.add(event);
            }
        }
        if (plan.exists()) {
            plan.known(known.get(known.size() - 1));
        }
        return new Replay(plan, held);
    }

    /** A plan may have been taken over already when some of its goals were not true yet: then it was without them. */
    private static Recorded narrowed(Recorded recorded, PlanState plan) {
        if (!(recorded.event() instanceof PlanAdopted adopted)) {
            return recorded;
        }
        List<AdoptedGoal> goals = adopted.goals().stream()
                .filter(goal -> plan.has(goal.goalId()))
                .map(goal -> new AdoptedGoal(
                        goal.goalId(),
                        goal.status(),
                        goal.achievement(),
                        goal.objectives().stream()
                                .filter(objective -> plan.has(objective.objectiveId()))
                                .toList()))
                .toList();
        return new Recorded(
                recorded.id(),
                new PlanAdopted(adopted.planId(), adopted.source(), adopted.status(), goals),
                recorded.version(),
                recorded.position(),
                recorded.recordedAt(),
                recorded.statedEffectiveAt(),
                recorded.by());
    }
}
