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
import health.waymark.hold.event.LegalHoldPlaced;
import health.waymark.hold.event.LegalHoldReleased;
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
import org.jspecify.annotations.Nullable;

/**
 * What each event does to a plan, and which part of it an event changes: a table of contents. Nothing here decides; what
 * was recorded is taken as it is.
 */
final class Fold {
    @FunctionalInterface
    private interface Effect<E extends PlanEvent> {
        void on(PlanState plan, E event, Recorded recorded);
    }

    @FunctionalInterface
    private interface Part<E extends PlanEvent> {
        @Nullable
        Object of(E event);
    }

    private record Step<E extends PlanEvent>(Effect<E> effect, Part<E> part) {}

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
        on(ProblemResolved.class, ProblemFold::resolved, ProblemResolved::problemId);
        on(ProblemDeferred.class, ProblemFold::deferred, ProblemDeferred::problemId);
        on(GoalSet.class, GoalFold::set);
        on(GoalRevised.class, GoalFold::revised, GoalRevised::goalId);
        on(GoalAccepted.class, GoalFold::accepted, GoalAccepted::goalId);
        on(GoalDeclined.class, GoalFold::declined, GoalDeclined::goalId);
        on(GoalAcceptancePending.class, GoalFold::acceptancePending, GoalAcceptancePending::goalId);
        on(GoalHeld.class, GoalFold::held, GoalHeld::goalId);
        on(GoalResumed.class, GoalFold::resumed, GoalResumed::goalId);
        on(GoalCancelled.class, GoalFold::cancelled, GoalCancelled::goalId);
        on(AchievementAssessed.class, GoalFold::assessed, AchievementAssessed::goalId);
        on(GoalClosed.class, GoalFold::closed, GoalClosed::goalId);
        on(GoalReopened.class, GoalFold::reopened, GoalReopened::goalId);
        on(ObjectiveAdded.class, ObjectiveFold::added, ObjectiveAdded::goalId);
        on(ObjectiveRevised.class, ObjectiveFold::revised, ObjectiveRevised::objectiveId);
        on(ObjectiveActivated.class, ObjectiveFold::activated, ObjectiveActivated::objectiveId);
        on(ObjectiveReserved.class, ObjectiveFold::reserved, ObjectiveReserved::objectiveId);
        on(ObjectiveClosed.class, ObjectiveFold::closed, ObjectiveClosed::objectiveId);
        on(ObjectiveReopened.class, ObjectiveFold::reopened, ObjectiveReopened::objectiveId);
        on(InterventionAdded.class, InterventionFold::added, InterventionAdded::objectiveId);
        on(InterventionRevised.class, InterventionFold::revised, InterventionRevised::interventionId);
        on(InterventionStopped.class, InterventionFold::stopped, InterventionStopped::interventionId);
        on(
                ProgressRecorded.class,
                ProgressFold::recorded,
                event -> event.goalId() != null ? event.goalId() : event.objectiveId());
        on(EntryCorrected.class, ProgressFold::corrected, EntryCorrected::entryId);
        on(EntryMarkedInError.class, ProgressFold::markedInError, EntryMarkedInError::entryId);
        on(PlanAttested.class, AttestationFold::attested);
        on(NonSignatureDocumented.class, AttestationFold::nonSignature);
        on(AttestationLapsed.class, AttestationFold::lapsed, AttestationLapsed::attestationId);
        on(ReviewOpened.class, ReviewFold::opened);
        on(ReviewCompleted.class, ReviewFold::completed);
        on(LegalHoldPlaced.class, HoldFold::placed);
        on(LegalHoldReleased.class, HoldFold::released, LegalHoldReleased::holdId);
    }

    private Fold() {}

    private static <E extends PlanEvent> void on(Class<E> type, Effect<E> effect) {
        on(type, effect, event -> null);
    }

    private static <E extends PlanEvent> void on(Class<E> type, Effect<E> effect, Part<E> part) {
        STEPS.put(type, new Step<>(effect, part));
    }

    static void onto(PlanState plan, Recorded recorded) {
        step(recorded.event()).effect().on(plan, recorded.event(), recorded);
    }

    /** Whether the plan is there, and the part of it that an event changes or adds to. */
    static boolean finds(PlanState plan, PlanEvent event) {
        Object part = part(event);
        return plan.exists() ? part == null || plan.has(part) : event instanceof PlanDrafted;
    }

    static @Nullable Object part(PlanEvent event) {
        return step(event).part().of(event);
    }

    @SuppressWarnings("unchecked") // a class and its step are put together by on(), in one type
    private static Step<PlanEvent> step(PlanEvent event) {
        Step<PlanEvent> step = (Step<PlanEvent>) STEPS.get(event.getClass());
        if (step == null) {
            throw new IllegalStateException("No step folds " + event.getClass().getSimpleName());
        }
        return step;
    }

    static <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("An event refers to a part its plan does not have.");
        }
        return part;
    }
}
