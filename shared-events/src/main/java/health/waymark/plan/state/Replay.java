package health.waymark.plan.state;

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
                plan.apply(event);
                held.add(event);
            }
        }
        if (plan.exists()) {
            plan.known(known.get(known.size() - 1));
        }
        return new Replay(plan, held);
    }
}
