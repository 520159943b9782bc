package health.waymark.plan.state;

import health.waymark.attestation.event.AttestationId;
import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.attestation.event.AttestationMethod;
import health.waymark.attestation.event.NonSignatureDocumented;
import health.waymark.attestation.event.PlanAttested;
import health.waymark.attestation.event.SignerRole;
import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.AchievementAssessed;
import health.waymark.goal.event.Category;
import health.waymark.goal.event.GoalAcceptancePending;
import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalClosed;
import health.waymark.goal.event.GoalContent;
import health.waymark.goal.event.GoalDeclined;
import health.waymark.goal.event.GoalHeld;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalReopened;
import health.waymark.goal.event.GoalResumed;
import health.waymark.goal.event.GoalRevised;
import health.waymark.goal.event.GoalSet;
import health.waymark.goal.event.Priority;
import health.waymark.goal.event.Term;
import health.waymark.intervention.event.InterventionAdded;
import health.waymark.intervention.event.InterventionContent;
import health.waymark.intervention.event.InterventionId;
import health.waymark.intervention.event.InterventionRevised;
import health.waymark.intervention.event.InterventionStopped;
import health.waymark.objective.event.ObjectiveActivated;
import health.waymark.objective.event.ObjectiveAdded;
import health.waymark.objective.event.ObjectiveClosed;
import health.waymark.objective.event.ObjectiveContent;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveReopened;
import health.waymark.objective.event.ObjectiveReserved;
import health.waymark.objective.event.ObjectiveRevised;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.Responsible;
import health.waymark.plan.event.Subject;
import health.waymark.problem.event.ProblemAdded;
import health.waymark.problem.event.ProblemDeferred;
import health.waymark.problem.event.ProblemId;
import health.waymark.problem.event.ProblemResolved;
import health.waymark.progress.event.CorrectionKind;
import health.waymark.progress.event.EntryContent;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import health.waymark.review.event.Finding;
import health.waymark.review.event.ReviewCompleted;
import health.waymark.review.event.ReviewId;
import health.waymark.review.event.ReviewOpened;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Any next event that a plan, as it stands, folds. */
final class RandomEvents extends RandomLife {
    Instant now = Instant.parse("2026-01-05T09:00:00Z");

    RandomEvents(long seed) {
        super(seed);
    }

    PlanEvent drafted() {
        return new PlanDrafted(
                id,
                new Subject(Subject.Type.CLIENT, "client-" + random.nextInt(1_000), "Robin " + word(), null, null),
                random.nextBoolean() ? CLINICIAN : null,
                random.nextBoolean() ? new Person("s-1", "Sam Oak", null) : null,
                random.nextBoolean() ? "Outpatient" : null,
                LocalDate.of(2026, 1, 5),
                random.nextBoolean() ? 60 : null,
                random.nextBoolean() ? "Two months without relapse." : null,
                null);
    }

    Optional<PlanEvent> next() {
        return switch (random.nextInt(30)) {
            case 0, 1 ->
                Optional.of(new ProblemAdded(
                        id, new ProblemId(uuid()), "Trouble with " + word(), random.nextBoolean() ? code() : null));
            case 2 -> one(plan.problems()).map(it -> new ProblemResolved(id, it.id(), REASON));
            case 3 -> one(plan.problems()).map(it -> new ProblemDeferred(id, it.id(), REASON));
            case 4, 5, 6 -> Optional.of(goalSet());
            case 7, 8, 9 ->
                one(plan.goals())
                        .map(it -> new ObjectiveAdded(
                                id,
                                it.id(),
                                new ObjectiveId(uuid()),
                                "Step: " + word(),
                                random.nextBoolean() ? target() : null,
                                random.nextBoolean() ? ObjectiveStatus.ACTIVE : ObjectiveStatus.RESERVE));
            case 10, 11 ->
                Optional.of(new InterventionAdded(
                        id,
                        random.nextInt(4) == 0
                                ? null
                                : one(plan.objectives()).map(ObjectiveState::id).orElse(null),
                        new InterventionId(uuid()),
                        "Session on " + word(),
                        "individual",
                        random.nextBoolean() ? "weekly" : null,
                        null,
                        random.nextBoolean() ? new Responsible("c-1", "Ada Marsh", "therapist") : null));
            case 12, 13, 14, 15, 16, 17 -> progress();
            case 18 -> one(plan.entries.values()).map(this::corrected);
            case 19 -> one(plan.entries.values()).map(it -> new EntryMarkedInError(id, it.id(), REASON));
            case 20, 21 -> one(plan.goals()).flatMap(this::onGoal);
            case 22 -> one(plan.objectives()).flatMap(this::onObjective);
            case 23 -> one(plan.interventions()).map(this::onIntervention);
            case 24 -> Optional.of(signature());
            case 25 ->
                one(plan.attestations())
                        .map(it -> new AttestationLapsed(id, it.attested().attestationId(), "A goal was revised."));
            case 26 -> Optional.of(random.nextInt(4) == 0 ? onHold() : onPlan());
            case 27 -> Optional.of(new ReviewOpened(id, new ReviewId(uuid())));
            case 28 ->
                Optional.of(new ReviewCompleted(
                        id,
                        new ReviewId(uuid()),
                        plan.goals().stream()
                                .map(goal -> new Finding(
                                        goal.id(), Finding.Decision.CONTINUE, random.nextBoolean() ? word() : null))
                                .toList(),
                        List.of("client", "clinician"),
                        random.nextBoolean()
                                ? LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(90)
                                : null));
            default ->
                Optional.of(new ClinicianReassigned(
                        id,
                        plan.clinician().orElse(null),
                        new Person("c-2", "Noor Field", null),
                        plan.supervisor().orElse(null),
                        null,
                        REASON));
        };
    }

    private PlanEvent goalSet() {
        return new GoalSet(
                id,
                new GoalId(uuid()),
                "Goal about " + word(),
                random.nextBoolean() ? "I want " + word() : null,
                pick(Term.values()),
                pick(Category.values()),
                pick(Priority.values()),
                plan.problems().stream().limit(1).map(ProblemState::id).toList(),
                random.nextBoolean() ? target() : null);
    }

    private Optional<PlanEvent> progress() {
        boolean onGoal = random.nextBoolean();
        Optional<GoalId> goal = onGoal ? one(plan.goals()).map(GoalState::id) : Optional.empty();
        Optional<ObjectiveId> objective =
                onGoal ? Optional.empty() : one(plan.objectives()).map(ObjectiveState::id);
        if (goal.isEmpty() && objective.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProgressRecorded(
                id,
                new EntryId(uuid()),
                goal.orElse(null),
                objective.orElse(null),
                pick(new Scale[] {Scale.GBO, Scale.NUMERIC}),
                number(),
                now.minus(Duration.ofHours(random.nextInt(100))),
                CLINICIAN,
                random.nextBoolean() ? "session-" + random.nextInt(100) : null,
                null,
                random.nextBoolean() ? word() : null));
    }

    private PlanEvent corrected(Entry entry) {
        boolean moved = random.nextInt(3) == 0;
        return new EntryCorrected(
                id,
                entry.id(),
                pick(CorrectionKind.values()),
                new EntryContent(entry.value(), moved ? entry.effectiveAt() : null, null),
                new EntryContent(number(), moved ? now.minus(Duration.ofHours(random.nextInt(300))) : null, null),
                REASON);
    }

    private Optional<PlanEvent> onGoal(GoalState goal) {
        return Optional.of(
                switch (random.nextInt(10)) {
                    case 0 ->
                        new GoalRevised(
                                id,
                                goal.id(),
                                new GoalContent(goal.statement(), null, null, null, null, null, goal.target()),
                                new GoalContent("Goal about " + word(), null, null, null, null, null, target()),
                                REASON);
                    case 1 -> new GoalAccepted(id, goal.id(), null);
                    case 2 -> new GoalDeclined(id, goal.id(), "Not now.");
                    case 3 -> new GoalAcceptancePending(id, goal.id(), random.nextBoolean() ? "Mandated." : null);
                    case 4 -> new GoalHeld(id, goal.id(), REASON);
                    case 5 -> new GoalResumed(id, goal.id(), null);
                    case 6 -> new GoalCancelled(id, goal.id(), REASON);
                    case 7 -> new AchievementAssessed(id, goal.id(), pick(Achievement.values()), word());
                    case 8 -> new GoalClosed(id, goal.id(), Achievement.ACHIEVED, REASON);
                    default -> new GoalReopened(id, goal.id(), REASON);
                });
    }

    private Optional<PlanEvent> onObjective(ObjectiveState objective) {
        return Optional.of(
                switch (random.nextInt(5)) {
                    case 0 ->
                        new ObjectiveRevised(
                                id,
                                objective.id(),
                                new ObjectiveContent(objective.statement(), null),
                                new ObjectiveContent("Step: " + word(), null),
                                REASON);
                    case 1 -> new ObjectiveActivated(id, objective.id());
                    case 2 -> new ObjectiveReserved(id, objective.id(), null);
                    case 3 ->
                        new ObjectiveClosed(
                                id, objective.id(), ObjectiveStatus.COMPLETED, Achievement.ACHIEVED, REASON);
                    default -> new ObjectiveReopened(id, objective.id(), REASON);
                });
    }

    private PlanEvent onIntervention(InterventionState intervention) {
        return random.nextBoolean()
                ? new InterventionStopped(id, intervention.id(), REASON)
                : new InterventionRevised(
                        id,
                        intervention.id(),
                        new InterventionContent(
                                null, null, intervention.content().frequency(), null, null),
                        new InterventionContent(null, null, "twice a week", null, null),
                        REASON);
    }

    private PlanEvent signature() {
        return random.nextInt(4) == 0
                ? new NonSignatureDocumented(id, SignerRole.CLIENT, REASON)
                : new PlanAttested(
                        id,
                        new AttestationId(uuid()),
                        CLINICIAN,
                        pick(SignerRole.values()),
                        "I agree to this plan.",
                        pick(AttestationMethod.values()),
                        null,
                        plan.version(),
                        plan.contentHash());
    }
}
