package health.waymark.plan.state;

import health.waymark.goal.event.AdoptedGoal;
import health.waymark.goal.event.GoalStatus;
import health.waymark.objective.event.AdoptedObjective;
import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanAdopted;
import health.waymark.plan.event.PlanCompleted;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.event.PlanResumed;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.plan.event.PlanStatus;
import java.time.LocalDate;

/** The plan's own life. */
final class PlanFold {
    private PlanFold() {}

    static void drafted(PlanState plan, PlanDrafted event, Recorded recorded) {
        plan.drafted = event;
        plan.clinician = event.clinician();
        plan.supervisor = event.supervisor();
        plan.status = PlanStatus.DRAFT;
    }

    static void activated(PlanState plan, PlanActivated event, Recorded recorded) {
        plan.status = PlanStatus.ACTIVE;
        activateProposedGoals(plan);
        startCycle(plan, recorded);
    }

    static void held(PlanState plan, PlanHeld event, Recorded recorded) {
        plan.status = PlanStatus.ON_HOLD;
        plan.cycle.hold(plan.dateOf(recorded.effectiveAt()));
    }

    static void resumed(PlanState plan, PlanResumed event, Recorded recorded) {
        plan.status = PlanStatus.ACTIVE;
        if (plan.cycle.since() == null) {
            startCycle(plan, recorded);
        }
        plan.cycle.resume(plan.dateOf(recorded.effectiveAt()));
    }

    static void completed(PlanState plan, PlanCompleted event, Recorded recorded) {
        end(plan, PlanStatus.COMPLETED, recorded);
    }

    static void revoked(PlanState plan, PlanRevoked event, Recorded recorded) {
        end(plan, PlanStatus.REVOKED, recorded);
    }

    static void markedInError(PlanState plan, PlanMarkedInError event, Recorded recorded) {
        end(plan, PlanStatus.ENTERED_IN_ERROR, recorded);
    }

    static void adopted(PlanState plan, PlanAdopted event, Recorded recorded) {
        plan.source = event.source();
        plan.status = event.status();
        if (!plan.open()) {
            ended(plan, recorded);
        }
        event.goals().forEach(adopted -> adopt(plan, adopted));
        if (plan.status == PlanStatus.ACTIVE) {
            activateProposedGoalsBut(plan, event);
            startCycle(plan, recorded);
        }
    }

    private static void adopt(PlanState plan, AdoptedGoal adopted) {
        GoalState goal = Fold.present(plan.goals.get(adopted.goalId()));
        goal.status = adopted.status();
        goal.achievement = adopted.achievement() == null ? goal.achievement : adopted.achievement();
        for (AdoptedObjective one : adopted.objectives()) {
            Fold.present(plan.objectives.get(one.objectiveId())).status = one.status();
        }
    }

    static void reassigned(PlanState plan, ClinicianReassigned event, Recorded recorded) {
        plan.clinician = event.after();
        plan.supervisor = event.supervisor() == null ? plan.supervisor : event.supervisor();
    }

    private static void activateProposedGoals(PlanState plan) {
        plan.goals.values().stream()
                .filter(goal -> goal.status == GoalStatus.PROPOSED)
                .forEach(goal -> goal.status = GoalStatus.ACTIVE);
    }

    private static void activateProposedGoalsBut(PlanState plan, PlanAdopted event) {
        plan.goals.values().stream()
                .filter(goal -> goal.status == GoalStatus.PROPOSED)
                .filter(goal -> event.goals().stream()
                        .noneMatch(adopted -> adopted.goalId().equals(goal.id())))
                .forEach(goal -> goal.status = GoalStatus.ACTIVE);
    }

    private static void startCycle(PlanState plan, Recorded recorded) {
        plan.cycle.start(plan.dateOf(recorded.effectiveAt()), plan.drafting().reviewEveryDays(), null, recorded);
    }

    private static void end(PlanState plan, PlanStatus status, Recorded recorded) {
        plan.status = status;
        plan.cycle.end();
        ended(plan, recorded);
    }

    /** A plan that has ended and is then marked in error ends again, and never earlier than it had. */
    private static void ended(PlanState plan, Recorded recorded) {
        LocalDate day = plan.dateOf(recorded.effectiveAt());
        plan.endedOn = plan.endedOn == null || day.isAfter(plan.endedOn) ? day : plan.endedOn;
    }
}
