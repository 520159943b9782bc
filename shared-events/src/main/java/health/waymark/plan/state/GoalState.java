package health.waymark.plan.state;

import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.Category;
import health.waymark.goal.event.GoalContent;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalSet;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Priority;
import health.waymark.goal.event.Term;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.problem.event.ProblemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A goal as it stands, with its objectives. */
public final class GoalState extends Measured {
    private final GoalId id;
    private @Nullable String ownWords;
    private @Nullable Term term;
    private @Nullable Category category;
    private @Nullable Priority priority;
    private List<ProblemId> problemIds;
    final List<ObjectiveState> objectives = new ArrayList<>();
    GoalStatus status = GoalStatus.PROPOSED;
    Acceptance acceptance = Acceptance.PENDING;
    boolean acceptanceDocumented;
    Achievement achievement = Achievement.IN_PROGRESS;
    private @Nullable Instant underwaySince;

    GoalState(GoalSet set) {
        super(set.statement(), set.target());
        this.id = set.goalId();
        this.ownWords = set.ownWords();
        this.term = set.term();
        this.category = set.category();
        this.priority = set.priority();
        this.problemIds = set.problemIds();
    }

    /** After each event: whether the plan is worked on, and since when that was true if it has just become so. */
    void worksOn(boolean planActive, Instant at) {
        if (!planActive || status != GoalStatus.ACTIVE) {
            underwaySince = null;
        } else if (underwaySince == null) {
            underwaySince = at;
        }
    }

    void revise(GoalContent after) {
        statement = after.statement() == null ? statement : after.statement();
        ownWords = after.ownWords() == null ? ownWords : after.ownWords();
        term = after.term() == null ? term : after.term();
        category = after.category() == null ? category : after.category();
        priority = after.priority() == null ? priority : after.priority();
        problemIds = after.problemIds() == null ? problemIds : after.problemIds();
        target = after.target() == null ? target : after.target();
    }

    /** Everything the goal says. */
    public GoalContent content() {
        return new GoalContent(statement, ownWords, term, category, priority, problemIds, target);
    }

    public GoalId id() {
        return id;
    }

    public @Nullable String ownWords() {
        return ownWords;
    }

    public @Nullable Term term() {
        return term;
    }

    public @Nullable Category category() {
        return category;
    }

    public @Nullable Priority priority() {
        return priority;
    }

    public List<ProblemId> problemIds() {
        return problemIds;
    }

    public List<ObjectiveState> objectives() {
        return Collections.unmodifiableList(objectives);
    }

    public long activeObjectives() {
        return objectives.stream()
                .filter(objective -> objective.status() == ObjectiveStatus.ACTIVE)
                .count();
    }

    public GoalStatus status() {
        return status;
    }

    public Acceptance acceptance() {
        return acceptance;
    }

    /** The client agreed or disagreed, or it is documented why neither. */
    public boolean acceptanceDocumented() {
        return acceptanceDocumented;
    }

    /** As the clinician judged it. */
    public Achievement achievement() {
        return achievement;
    }

    /** Since when an active goal of an active plan has had no entry, its objectives included. */
    public Optional<Instant> silentSince() {
        return Optional.ofNullable(underwaySince).map(since -> Stream.concat(Stream.of(this), objectives.stream())
                .flatMap(measured -> measured.latest().stream())
                .map(Entry::effectiveAt)
                .reduce(since, (one, other) -> one.isAfter(other) ? one : other));
    }

    public boolean open() {
        return status == GoalStatus.PROPOSED || status == GoalStatus.ACTIVE || status == GoalStatus.ON_HOLD;
    }
}
