package health.waymark.plan.state;

import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.attestation.event.NonSignatureDocumented;
import health.waymark.attestation.event.PlanAttested;
import health.waymark.goal.event.AchievementAssessed;
import health.waymark.goal.event.GoalAcceptancePending;
import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalClosed;
import health.waymark.goal.event.GoalDeclined;
import health.waymark.goal.event.GoalHeld;
import health.waymark.goal.event.GoalReopened;
import health.waymark.goal.event.GoalResumed;
import health.waymark.goal.event.GoalRevised;
import health.waymark.goal.event.GoalSet;
import health.waymark.intervention.event.InterventionAdded;
import health.waymark.intervention.event.InterventionRevised;
import health.waymark.intervention.event.InterventionStopped;
import health.waymark.objective.event.ObjectiveActivated;
import health.waymark.objective.event.ObjectiveAdded;
import health.waymark.objective.event.ObjectiveClosed;
import health.waymark.objective.event.ObjectiveReopened;
import health.waymark.objective.event.ObjectiveReserved;
import health.waymark.objective.event.ObjectiveRevised;
import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanAdopted;
import health.waymark.plan.event.PlanCompleted;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.event.PlanResumed;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.problem.event.ProblemAdded;
import health.waymark.problem.event.ProblemDeferred;
import health.waymark.problem.event.ProblemResolved;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.review.event.ReviewCompleted;
import health.waymark.review.event.ReviewOpened;
import java.util.HashMap;
import java.util.Map;

/** What each event does to a plan: a table of contents. Nothing here decides; what was recorded is taken as it is. */
final class Fold {
    @FunctionalInterface
    private interface Step<E extends PlanEvent> {
        void apply(PlanState plan, E event, Recorded recorded);
    }

    private static final Map<Class<?>, Step<?>> STEPS = new HashMap<>();

    static {
        on(PlanDrafted.class, PlanFold::drafted);
        on(PlanActivated.class, PlanFold::activated);
        on(PlanHeld.class, PlanFold::held);
        on(PlanResumed.class, PlanFold::resumed);
        on(PlanCompleted.class, PlanFold::completed);
        on(PlanRevoked.class, PlanFold::revoked);
        on(PlanMarkedInError.class, PlanFold::markedInError);
        on(PlanAdopted.class, PlanFold::adopted);
        on(ClinicianReassigned.class, PlanFold::reassigned);
        on(ProblemAdded.class, ProblemFold::added);
        on(ProblemResolved.class, ProblemFold::resolved);
        on(ProblemDeferred.class, ProblemFold::deferred);
        on(GoalSet.class, GoalFold::set);
        on(GoalRevised.class, GoalFold::revised);
        on(GoalAccepted.class, GoalFold::accepted);
        on(GoalDeclined.class, GoalFold::declined);
        on(GoalAcceptancePending.class, GoalFold::acceptancePending);
        on(GoalHeld.class, GoalFold::held);
        on(GoalResumed.class, GoalFold::resumed);
        on(GoalCancelled.class, GoalFold::cancelled);
        on(AchievementAssessed.class, GoalFold::assessed);
        on(GoalClosed.class, GoalFold::closed);
        on(GoalReopened.class, GoalFold::reopened);
        on(ObjectiveAdded.class, ObjectiveFold::added);
        on(ObjectiveRevised.class, ObjectiveFold::revised);
        on(ObjectiveActivated.class, ObjectiveFold::activated);
        on(ObjectiveReserved.class, ObjectiveFold::reserved);
        on(ObjectiveClosed.class, ObjectiveFold::closed);
        on(ObjectiveReopened.class, ObjectiveFold::reopened);
        on(InterventionAdded.class, InterventionFold::added);
        on(InterventionRevised.class, InterventionFold::revised);
        on(InterventionStopped.class, InterventionFold::stopped);
        on(ProgressRecorded.class, ProgressFold::recorded);
        on(EntryCorrected.class, ProgressFold::corrected);
        on(EntryMarkedInError.class, ProgressFold::markedInError);
        on(PlanAttested.class, AttestationFold::attested);
        on(NonSignatureDocumented.class, AttestationFold::nonSignature);
        on(AttestationLapsed.class, AttestationFold::lapsed);
        on(ReviewOpened.class, ReviewFold::opened);
        on(ReviewCompleted.class, ReviewFold::completed);
    }

    private Fold() {}

    private static <E extends PlanEvent> void on(Class<E> type, Step<E> step) {
        STEPS.put(type, step);
    }

    @SuppressWarnings("unchecked") // a class and its step are put together by on(), in one type
    static void onto(PlanState plan, Recorded recorded) {
        Step<PlanEvent> step = (Step<PlanEvent>) STEPS.get(recorded.event().getClass());
        if (step == null) {
            throw new IllegalStateException(
                    "No step folds " + recorded.event().getClass().getSimpleName());
        }
        step.apply(plan, recorded.event(), recorded);
    }

    static <T> T present(@org.jspecify.annotations.Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("An event refers to a part its plan does not have.");
        }
        return part;
    }
}
