package health.waymark.plan.state;

import health.waymark.attestation.event.AttestationId;
import health.waymark.attestation.event.AttestationMethod;
import health.waymark.attestation.event.PlanAttested;
import health.waymark.attestation.event.SignerRole;
import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.Category;
import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.GoalClosed;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalSet;
import health.waymark.goal.event.Priority;
import health.waymark.goal.event.Target;
import health.waymark.goal.event.Term;
import health.waymark.intervention.event.InterventionAdded;
import health.waymark.intervention.event.InterventionId;
import health.waymark.objective.event.ObjectiveAdded;
import health.waymark.objective.event.ObjectiveClosed;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.Code;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanCompleted;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.event.Reason;
import health.waymark.plan.event.Responsible;
import health.waymark.plan.event.Subject;
import health.waymark.problem.event.ProblemAdded;
import health.waymark.problem.event.ProblemId;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import health.waymark.review.event.ReviewId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One client's plan, told in events: the parts, and how far it may have come before a test begins. */
public final class PlanStory {
    public static final PlanId PLAN = new PlanId(uuid(1));
    public static final ProblemId PROBLEM = new ProblemId(uuid(2));
    public static final GoalId GOAL = new GoalId(uuid(3));
    public static final GoalId OTHER_GOAL = new GoalId(uuid(4));
    public static final ObjectiveId OBJECTIVE = new ObjectiveId(uuid(5));
    public static final ObjectiveId OTHER_OBJECTIVE = new ObjectiveId(uuid(6));
    public static final InterventionId INTERVENTION = new InterventionId(uuid(7));
    public static final EntryId ENTRY = new EntryId(uuid(8));
    public static final ReviewId REVIEW = new ReviewId(uuid(9));

    public static final Person CLINICIAN = new Person("clinician-1", "Maya Okafor", "LCSW");
    public static final Person SUPERVISOR = new Person("supervisor-1", "Peter Lindh", "PhD");
    public static final Person CLIENT = new Person("client-1", "J. R.", null);
    public static final Reason WHY = new Reason("asked", "The client asked for it.");
    public static final Code DEPRESSION = new Code("http://hl7.org/fhir/sid/icd-10-cm", "F33.1", "Depression");
    public static final Code PHQ_9 = new Code("http://loinc.org", "44261-6", "PHQ-9 total score");
    public static final Target TARGET = new Target(
            PHQ_9, new BigDecimal("17"), Comparator.LE, new BigDecimal("9"), "points", LocalDate.of(2026, 6, 30));
    /** As a source may give it: no due date. */
    public static final Target PARTIAL_TARGET =
            new Target(PHQ_9, null, Comparator.LE, new BigDecimal("9"), "points", null);

    public static final Responsible THERAPIST = new Responsible("clinician-1", "Maya Okafor", "Therapist");
    public static final LocalDate STARTS_ON = LocalDate.of(2026, 1, 5);

    private PlanStory() {}

    public static UUID uuid(int number) {
        return new UUID(0x0199a4c07e107000L, 0x8000000000000000L + number);
    }

    /** With everything that activation asks for but the signatures. */
    public static List<PlanEvent> draft() {
        return List.of(planDrafted(), problemAdded(), goalSet(), objectiveAdded(), interventionAdded());
    }

    /** Signed, so that it may be activated. */
    public static List<PlanEvent> ready() {
        return and(draft(), attested(SignerRole.AUTHOR), attested(SignerRole.CLIENT));
    }

    public static List<PlanEvent> active() {
        return and(ready(), new PlanActivated(PLAN));
    }

    public static List<PlanEvent> held() {
        return and(active(), new PlanHeld(PLAN, WHY));
    }

    public static List<PlanEvent> completed() {
        return and(
                active(),
                new GoalClosed(PLAN, GOAL, Achievement.ACHIEVED, WHY),
                new ObjectiveClosed(PLAN, OBJECTIVE, ObjectiveStatus.COMPLETED, null, WHY),
                new PlanCompleted(PLAN, null));
    }

    public static List<PlanEvent> inError() {
        return and(active(), new PlanMarkedInError(PLAN, WHY));
    }

    public static List<PlanEvent> and(List<PlanEvent> story, PlanEvent... more) {
        return Stream.concat(story.stream(), Stream.of(more)).toList();
    }

    public static PlanDrafted planDrafted() {
        return planDrafted(CLINICIAN, null);
    }

    public static PlanDrafted planDrafted(@Nullable Person clinician, @Nullable Integer reviewEveryDays) {
        return new PlanDrafted(
                PLAN,
                new Subject(Subject.Type.CLIENT, "client-1", "J. R.", LocalDate.of(1991, 5, 12), null),
                clinician,
                null,
                "Outpatient",
                STARTS_ON,
                reviewEveryDays,
                "PHQ-9 below 10 at two reviews in a row.",
                null);
    }

    public static ProblemAdded problemAdded() {
        return new ProblemAdded(PLAN, PROBLEM, "Low mood on most days.", DEPRESSION);
    }

    public static GoalSet goalSet() {
        return goalSet(GOAL, TARGET);
    }

    public static GoalSet goalSet(GoalId goal, @Nullable Target target) {
        return new GoalSet(
                PLAN,
                goal,
                "Depressive symptoms fall to the mild range.",
                "I want to get up in the morning.",
                Term.LONG_TERM,
                Category.EMOTIONAL,
                Priority.HIGH,
                List.of(PROBLEM),
                target);
    }

    public static ObjectiveAdded objectiveAdded() {
        return objectiveAdded(OBJECTIVE, ObjectiveStatus.ACTIVE);
    }

    public static ObjectiveAdded objectiveAdded(ObjectiveId objective, ObjectiveStatus state) {
        return objectiveAdded(objective, GOAL, TARGET, state);
    }

    public static ObjectiveAdded objectiveAdded(
            ObjectiveId objective, GoalId goal, @Nullable Target target, ObjectiveStatus state) {
        return new ObjectiveAdded(PLAN, goal, objective, "Walks on four days a week.", target, state);
    }

    public static ObjectiveClosed objectiveClosed() {
        return new ObjectiveClosed(PLAN, OBJECTIVE, ObjectiveStatus.COMPLETED, null, WHY);
    }

    public static InterventionAdded interventionAdded() {
        return interventionAdded(OBJECTIVE, "weekly", THERAPIST);
    }

    public static InterventionAdded interventionAdded(
            @Nullable ObjectiveId objective, @Nullable String frequency, @Nullable Responsible responsible) {
        return new InterventionAdded(
                PLAN,
                objective,
                INTERVENTION,
                "Behavioural activation.",
                "Individual therapy",
                frequency,
                "12 weeks",
                responsible);
    }

    public static PlanAttested attested(SignerRole role) {
        PlanState signed = Tape.played(draft());
        return new PlanAttested(
                PLAN,
                attestationOf(role),
                role == SignerRole.AUTHOR ? CLINICIAN : CLIENT,
                role,
                "I agree with this plan.",
                AttestationMethod.ASSERTED,
                null,
                signed.version(),
                signed.contentHash());
    }

    public static AttestationId attestationOf(SignerRole role) {
        return new AttestationId(uuid(100 + role.ordinal()));
    }

    public static ProgressRecorded progressRecorded() {
        return progressRecorded(ENTRY, "14", "2026-02-02T10:00:00Z");
    }

    public static ProgressRecorded progressRecorded(EntryId entry, String value, String effectiveAt) {
        return new ProgressRecorded(
                PLAN,
                entry,
                GOAL,
                null,
                Scale.NUMERIC,
                new BigDecimal(value),
                Instant.parse(effectiveAt),
                CLINICIAN,
                null,
                null,
                null);
    }
}
