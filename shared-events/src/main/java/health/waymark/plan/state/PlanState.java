package health.waymark.plan.state;

import health.waymark.attestation.event.NonSignatureDocumented;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalStatus;
import health.waymark.hold.event.HoldId;
import health.waymark.intervention.event.InterventionId;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanSource;
import health.waymark.plan.event.PlanStatus;
import health.waymark.problem.event.ProblemId;
import health.waymark.progress.event.EntryId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan as its events so far make it. Changes through {@link #apply} alone; not safe for use by several threads. */
public final class PlanState {
    final ZoneId zone;
    final Map<ProblemId, ProblemState> problems = new LinkedHashMap<>();
    final Map<GoalId, GoalState> goals = new LinkedHashMap<>();
    final Map<ObjectiveId, ObjectiveState> objectives = new LinkedHashMap<>();
    final Map<InterventionId, InterventionState> interventions = new LinkedHashMap<>();
    final Map<EntryId, Entry> entries = new LinkedHashMap<>();
    final Map<HoldId, HoldState> holds = new LinkedHashMap<>();
    final List<AttestationState> attestations = new ArrayList<>();
    final List<NonSignatureDocumented> nonSignatures = new ArrayList<>();
    final List<ReviewRecord> reviews = new ArrayList<>();
    final CycleState cycle = new CycleState();

    @Nullable
    PlanDrafted drafted;

    @Nullable
    Person clinician;

    @Nullable
    Person supervisor;

    @Nullable
    PlanSource source;

    @Nullable
    LocalDate endedOn;

    PlanStatus status = PlanStatus.DRAFT;
    private String organisation = "";
    private long version;
    private long position;
    private Instant recordedAt = Instant.EPOCH;
    private @Nullable String contentHash;

    /** @param zone the organisation's, in which calendar dates compare */
    public PlanState(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes the next event; what the event means is in {@link Fold}. */
    public PlanState apply(Recorded recorded) {
        Fold.onto(this, recorded);
        goals.values().forEach(goal -> goal.worksOn(status == PlanStatus.ACTIVE, recorded.effectiveAt()));
        organisation = recorded.by().organisation();
        known(recorded);
        return this;
    }

    /** Says how far the record is known, where the last that is known of isn't part of the plan: it wasn't true yet. */
    void known(Recorded last) {
        version = last.version();
        position = last.position();
        recordedAt = last.recordedAt();
    }

    /** Whether the plan has a part of this id: a problem, a goal, an objective, an intervention, a score, a legal hold or a signature. */
    boolean has(Object part) {
        return problems.containsKey(part)
                || goals.containsKey(part)
                || objectives.containsKey(part)
                || interventions.containsKey(part)
                || entries.containsKey(part)
                || holds.containsKey(part)
                || attestations.stream()
                        .anyMatch(one -> one.attested().attestationId().equals(part));
    }

    /** Call where problems, goals, objectives or interventions change in text, target or link. */
    void contentChanged() {
        contentHash = null;
    }

    LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public boolean exists() {
        return drafted != null;
    }

    private PlanDrafted draft() {
        if (drafted == null) {
            throw new IllegalStateException("A plan begins with PlanDrafted.");
        }
        return drafted;
    }

    public PlanId id() {
        return draft().planId();
    }

    /** What the plan was begun with: subject, programme, start, interval. */
    public PlanDrafted drafting() {
        return draft();
    }

    public Optional<Person> clinician() {
        return Optional.ofNullable(clinician);
    }

    public Optional<Person> supervisor() {
        return Optional.ofNullable(supervisor);
    }

    /** Where the plan was adopted from, if it was. */
    public Optional<PlanSource> source() {
        return Optional.ofNullable(source);
    }

    public String organisation() {
        return organisation;
    }

    public PlanStatus status() {
        return status;
    }

    /** Draft, active or held: work on the plan can go on. */
    public boolean open() {
        return status == PlanStatus.DRAFT || status == PlanStatus.ACTIVE || status == PlanStatus.ON_HOLD;
    }

    /** The day on which it was completed, revoked or entered in error; not while it is open. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /** Legal holds, released ones too, in the order in which they were placed. */
    public Collection<HoldState> holds() {
        return Collections.unmodifiableCollection(holds.values());
    }

    public Optional<HoldState> hold(HoldId id) {
        return Optional.ofNullable(holds.get(id));
    }

    /** The number of events known so far. */
    public long version() {
        return version;
    }

    /** The last known event's place in the log. */
    public long position() {
        return position;
    }

    /** When the last known event was recorded. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** The zone in which calendar dates compare. */
    public ZoneId zone() {
        return zone;
    }

    public Collection<ProblemState> problems() {
        return Collections.unmodifiableCollection(problems.values());
    }

    public Collection<GoalState> goals() {
        return Collections.unmodifiableCollection(goals.values());
    }

    public Collection<ObjectiveState> objectives() {
        return Collections.unmodifiableCollection(objectives.values());
    }

    public Collection<InterventionState> interventions() {
        return Collections.unmodifiableCollection(interventions.values());
    }

    /** Interventions that serve the plan as a whole. */
    public List<InterventionState> wholePlanInterventions() {
        return interventions.values().stream()
                .filter(intervention -> intervention.objective() == null)
                .toList();
    }

    public Optional<ProblemState> problem(ProblemId id) {
        return Optional.ofNullable(problems.get(id));
    }

    public Optional<GoalState> goal(GoalId id) {
        return Optional.ofNullable(goals.get(id));
    }

    public Optional<ObjectiveState> objective(ObjectiveId id) {
        return Optional.ofNullable(objectives.get(id));
    }

    public Optional<InterventionState> intervention(InterventionId id) {
        return Optional.ofNullable(interventions.get(id));
    }

    public Optional<Entry> entry(EntryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** What an entry scores: its goal or its objective. */
    public Measured measuredBy(Entry entry) {
        GoalId goal = entry.recorded().goalId();
        Measured measured =
                goal != null ? goals.get(goal) : objectives.get(entry.recorded().objectiveId());
        if (measured == null) {
            throw new IllegalStateException("An entry scores a goal or an objective of its plan.");
        }
        return measured;
    }

    public List<AttestationState> attestations() {
        return Collections.unmodifiableList(attestations);
    }

    public List<NonSignatureDocumented> nonSignatures() {
        return Collections.unmodifiableList(nonSignatures);
    }

    /** Completed reviews, oldest first. */
    public List<ReviewRecord> reviews() {
        return Collections.unmodifiableList(reviews);
    }

    public CycleState cycle() {
        return cycle;
    }

    public long activeGoals() {
        return goals.values().stream()
                .filter(goal -> goal.status() == GoalStatus.ACTIVE)
                .count();
    }

    /** SHA-256, in hex, of what an attestation covers. */
    public String contentHash() {
        if (contentHash == null) {
            contentHash = AttestedContent.of(this).hash();
        }
        return contentHash;
    }
}
