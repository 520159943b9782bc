package health.waymark.operate.parked;

import health.waymark.access.Actor;
import health.waymark.http.Problem;
import health.waymark.operate.event.ParkedPlanRetried;
import health.waymark.operate.event.ParkedPlanSetAside;
import health.waymark.operate.event.ParkedPlanTakenUp;
import health.waymark.operate.log.Logbook;
import health.waymark.plan.event.PlanId;
import health.waymark.projection.ParkedPlan;
import health.waymark.projection.Projections;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What an operator can do about parked plans; each is entered in the logbook. */
final class ParkedPlans {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Projections projections;
    private final Logbook logbook;

    ParkedPlans(Projections projections, Logbook logbook) {
        this.projections = projections;
        this.logbook = logbook;
    }

    /** What became of a retry of several. */
    public record Retried(int plans, int healed) {}

    /** Those that need somebody first, then along the log. */
    List<ParkedPlan> all() {
        return projections.parked().stream()
                .sorted((one, other) -> Boolean.compare(other.waits(), one.waits()))
                .toList();
    }

    ParkedPlan find(UUID plan) {
        return projections.parked(plan.toString()).orElseThrow(() -> Problem.unknown("No such plan is parked."));
    }

    /** True when the plan is parked no longer. */
    boolean retry(Actor actor, UUID plan) {
        ParkedPlan parked = find(plan);
        boolean healed = projections.retry(parked.planId());
        logbook.enter(
                actor,
                new ParkedPlanRetried(
                        new PlanId(plan), parked.position(), parked.version(), parked.eventType(), healed));
        return healed;
    }

    /** All but those set aside. */
    Retried retryAll(Actor actor) {
        List<ParkedPlan> waiting =
                projections.parked().stream().filter(ParkedPlan::waits).toList();
        int healed = 0;
        for (ParkedPlan parked : waiting) {
            healed += retry(actor, UUID.fromString(parked.planId())) ? 1 : 0;
        }
        return new Retried(waiting.size(), healed);
    }

    void setAside(Actor actor, UUID plan, String reason) {
        ParkedPlan parked = find(plan);
        shown(logbook.enter(
                actor,
                new ParkedPlanSetAside(new PlanId(plan), parked.position(), parked.version(), parked.eventType()),
                reason));
    }

    void takeUp(Actor actor, UUID plan) {
        ParkedPlan parked = find(plan);
        shown(logbook.enter(
                actor,
                new ParkedPlanTakenUp(new PlanId(plan), parked.position(), parked.version(), parked.eventType())));
    }

    /** The entry is what sets a plan aside: its row follows when the entry comes by. */
    private void shown(long position) {
        projections.awaitPosition(position, PATIENCE);
    }
}
