package health.waymark.plan.state;

import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.attestation.event.NonSignatureDocumented;
import health.waymark.attestation.event.PlanAttested;
import health.waymark.disclosure.event.DisclosureRecorded;
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
import health.waymark.reminder.event.GoalTargetDatePassed;
import health.waymark.reminder.event.ProgressStalled;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderFailed;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderSuperseded;
import health.waymark.reminder.event.ReviewEscalated;
import health.waymark.reminder.event.ReviewFellDue;
import health.waymark.review.event.ReviewCompleted;
import health.waymark.review.event.ReviewOpened;
import java.util.List;
import java.util.stream.Stream;

/** Every event that tells of a plan: the index of the published language. */
public final class PlanEvents {
    /** Those of the plan's own stream, which make up its state and its version. */
    public static final List<Class<? extends PlanEvent>> OWN = List.of(
            PlanDrafted.class,
            PlanActivated.class,
            PlanHeld.class,
            PlanResumed.class,
            PlanCompleted.class,
            PlanRevoked.class,
            PlanMarkedInError.class,
            PlanAdopted.class,
            ClinicianReassigned.class,
            ProblemAdded.class,
            ProblemResolved.class,
            ProblemDeferred.class,
            GoalSet.class,
            GoalRevised.class,
            GoalAccepted.class,
            GoalDeclined.class,
            GoalAcceptancePending.class,
            GoalHeld.class,
            GoalResumed.class,
            GoalCancelled.class,
            AchievementAssessed.class,
            GoalClosed.class,
            GoalReopened.class,
            ObjectiveAdded.class,
            ObjectiveRevised.class,
            ObjectiveActivated.class,
            ObjectiveReserved.class,
            ObjectiveClosed.class,
            ObjectiveReopened.class,
            InterventionAdded.class,
            InterventionRevised.class,
            InterventionStopped.class,
            ProgressRecorded.class,
            EntryCorrected.class,
            EntryMarkedInError.class,
            PlanAttested.class,
            NonSignatureDocumented.class,
            AttestationLapsed.class,
            ReviewOpened.class,
            ReviewCompleted.class,
            LegalHoldPlaced.class,
            LegalHoldReleased.class);

    /** Those of the reminder stream beside it, which the plan's state and version know nothing of. */
    public static final List<Class<? extends PlanEvent>> REMINDERS = List.of(
            ReviewFellDue.class,
            ReviewEscalated.class,
            GoalTargetDatePassed.class,
            ProgressStalled.class,
            ReminderIssued.class,
            ReminderDelivered.class,
            ReminderFailed.class,
            ReminderSuperseded.class);

    /** Those of the stream that says who was given something of it. */
    public static final List<Class<? extends PlanEvent>> DISCLOSURES = List.of(DisclosureRecorded.class);

    /** What lies beside a plan: its state and version know nothing of it. */
    public static final List<Class<? extends PlanEvent>> BESIDE =
            Stream.of(REMINDERS, DISCLOSURES).flatMap(List::stream).toList();

    public static final List<Class<? extends PlanEvent>> ALL =
            Stream.of(OWN, BESIDE).flatMap(List::stream).toList();

    private PlanEvents() {}
}
