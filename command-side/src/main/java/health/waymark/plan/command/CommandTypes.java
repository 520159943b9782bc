package health.waymark.plan.command;

import health.waymark.attestation.command.AttestPlan;
import health.waymark.attestation.command.DocumentNonSignature;
import health.waymark.goal.command.AssessAchievement;
import health.waymark.goal.command.CancelGoal;
import health.waymark.goal.command.CloseGoal;
import health.waymark.goal.command.HoldGoal;
import health.waymark.goal.command.RecordAcceptance;
import health.waymark.goal.command.ReopenGoal;
import health.waymark.goal.command.ResumeGoal;
import health.waymark.goal.command.ReviseGoal;
import health.waymark.goal.command.SetGoal;
import health.waymark.hold.command.PlaceLegalHold;
import health.waymark.hold.command.ReleaseLegalHold;
import health.waymark.intervention.command.AddIntervention;
import health.waymark.intervention.command.ReviseIntervention;
import health.waymark.intervention.command.StopIntervention;
import health.waymark.objective.command.ActivateObjective;
import health.waymark.objective.command.AddObjective;
import health.waymark.objective.command.CloseObjective;
import health.waymark.objective.command.ReopenObjective;
import health.waymark.objective.command.ReserveObjective;
import health.waymark.objective.command.ReviseObjective;
import health.waymark.problem.command.AddProblem;
import health.waymark.problem.command.DeferProblem;
import health.waymark.problem.command.ResolveProblem;
import health.waymark.progress.command.CorrectEntry;
import health.waymark.progress.command.MarkEnteredInError;
import health.waymark.progress.command.RecordProgress;
import health.waymark.review.command.CompleteReview;
import health.waymark.review.command.OpenReview;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every command by its name outside: the catalogue. */
public final class CommandTypes {
    public static final List<Class<? extends PlanCommand>> ALL = List.of(
            DraftPlan.class,
            AdoptPlan.class,
            ActivatePlan.class,
            HoldPlan.class,
            ResumePlan.class,
            CompletePlan.class,
            RevokePlan.class,
            MarkPlanEnteredInError.class,
            ReassignClinician.class,
            AddProblem.class,
            ResolveProblem.class,
            DeferProblem.class,
            SetGoal.class,
            ReviseGoal.class,
            RecordAcceptance.class,
            HoldGoal.class,
            ResumeGoal.class,
            CancelGoal.class,
            AssessAchievement.class,
            CloseGoal.class,
            ReopenGoal.class,
            AddObjective.class,
            ReviseObjective.class,
            ActivateObjective.class,
            ReserveObjective.class,
            CloseObjective.class,
            ReopenObjective.class,
            AddIntervention.class,
            ReviseIntervention.class,
            StopIntervention.class,
            RecordProgress.class,
            CorrectEntry.class,
            MarkEnteredInError.class,
            AttestPlan.class,
            DocumentNonSignature.class,
            OpenReview.class,
            CompleteReview.class,
            PlaceLegalHold.class,
            ReleaseLegalHold.class);

    private static final Map<String, Class<? extends PlanCommand>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private CommandTypes() {}

    /** The command's name outside this code. */
    public static String name(Class<? extends PlanCommand> type) {
        return type.getSimpleName();
    }

    public static Optional<Class<? extends PlanCommand>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
