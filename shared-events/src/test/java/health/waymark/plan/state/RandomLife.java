package health.waymark.plan.state;

import health.waymark.goal.event.AdoptedGoal;
import health.waymark.goal.event.GoalStatus;
import health.waymark.hold.event.HoldId;
import health.waymark.hold.event.LegalHoldPlaced;
import health.waymark.hold.event.LegalHoldReleased;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanAdopted;
import health.waymark.plan.event.PlanCompleted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.event.PlanResumed;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.plan.event.PlanSource;
import health.waymark.plan.event.PlanStatus;
import java.time.ZoneOffset;
import java.util.List;

/** What may happen to a plan as a whole. */
class RandomLife extends RandomValues {
    final PlanState plan = new PlanState(ZoneOffset.UTC);
    final PlanId id;

    RandomLife(long seed) {
        super(seed);
        this.id = new PlanId(uuid());
    }

    PlanEvent onPlan() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new PlanActivated(id);
            case 3 -> new PlanHeld(id, REASON);
            case 4 -> new PlanResumed(id, null);
            case 5 -> new PlanCompleted(id, REASON);
            case 6 -> new PlanRevoked(id, REASON);
            case 7 ->
                new PlanAdopted(id, new PlanSource("urn:ehr", "CP-7", "active"), PlanStatus.ACTIVE, adoptedGoals());
            default -> new PlanMarkedInError(id, REASON);
        };
    }

    private List<AdoptedGoal> adoptedGoals() {
        return one(plan.goals()).stream()
                .map(goal -> new AdoptedGoal(goal.id(), GoalStatus.ON_HOLD, null, List.of()))
                .toList();
    }

    PlanEvent onHold() {
        List<HoldState> standing =
                plan.holds().stream().filter(HoldState::stands).toList();
        return standing.isEmpty() || random.nextBoolean()
                ? new LegalHoldPlaced(id, new HoldId(uuid()), REASON, random.nextBoolean() ? "Matter " + word() : null)
                : new LegalHoldReleased(
                        id, standing.get(random.nextInt(standing.size())).id(), REASON);
    }
}
