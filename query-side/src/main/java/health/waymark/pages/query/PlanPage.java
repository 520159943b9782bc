package health.waymark.pages.query;

import health.waymark.chart.query.Track;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Target;
import health.waymark.history.query.HistoryEntry;
import health.waymark.history.query.Spans;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.lint.Warning;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.InterventionView;
import health.waymark.plan.query.LatestView;
import health.waymark.plan.query.ObjectiveView;
import health.waymark.plan.query.PlanView;
import health.waymark.progress.query.TimelineView;
import health.waymark.query.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A plan laid out for reading: what is worked on first, what is over folded away.
 *
 * @param due seen from the day by which the plan is judged
 * @param today the day on which it is looked at
 * @param look from where it is seen
 * @param told the same without what lies ahead
 * @param ahead what of it lies ahead, as it was asked for
 * @param latest the version it stands at
 * @param later how many entries the history has after this version's
 * @param actions what the reader can do; none with a plan of the past
 * @param scores of goals and objectives, by their ids
 * @param marked what is pointed out on it; nothing as a rule
 */
public record PlanPage(
        PlanView plan,
        PlanNames names,
        @Nullable ReviewDue due,
        LocalDate today,
        LookBack look,
        LookBack told,
        @Nullable String ahead,
        long latest,
        long later,
        @Nullable PlanActions actions,
        Map<String, List<TimelineView.Point>> scores,
        Marked marked) {
    private static final Set<GoalStatus> OVER =
            EnumSet.of(GoalStatus.COMPLETED, GoalStatus.CANCELLED, GoalStatus.REJECTED);

    public static PlanPage now(PlanView plan, LocalDate today) {
        ReviewDue due = ReviewDue.of(plan.status(), plan.reviewDueOn(), today);
        return new PlanPage(
                plan,
                PlanNames.of(plan),
                due,
                today,
                LookBack.NONE,
                LookBack.NONE,
                null,
                plan.version(),
                0,
                null,
                Map.of(),
                Marked.NOTHING);
    }

    /** The same to work on: with what can be done, and every score. */
    PlanPage workable(PlanActions offered, TimelineView timeline) {
        return filled(offered, timeline);
    }

    /** With every score there was, and nothing that could be done. */
    public PlanPage with(TimelineView timeline) {
        return filled(null, timeline);
    }

    /** With what an event changed pointed out, and of long rows of scores only the latest. */
    public PlanPage marking(HistoryEntry entry, @Nullable Object part) {
        return marked(Marked.of(entry, part, plan, scores));
    }

    /** With as little of long rows, for an event that changed nothing of what is seen. */
    public PlanPage markingNothing() {
        return marked(Marked.NOTHING_OF_MUCH);
    }

    private PlanPage marked(Marked marks) {
        return new PlanPage(plan, names, due, today, look, told, ahead, latest, later, actions, scores, marks);
    }

    private PlanPage filled(@Nullable PlanActions offered, TimelineView timeline) {
        Map<String, List<TimelineView.Point>> points = new HashMap<>();
        for (TimelineView.Goal goal : timeline.goals()) {
            points.put(goal.goalId().toString(), goal.points());
            goal.objectives().forEach(one -> points.put(one.objectiveId().toString(), one.points()));
        }
        return new PlanPage(plan, names, due, today, look, told, ahead, latest, later, offered, points, marked);
    }

    static PlanPage then(PlanView plan, LookBack look, long latest, long later, Instant now, ZoneId zone) {
        ReviewDue due =
                plan.judgedOn() == null ? null : ReviewDue.of(plan.status(), plan.reviewDueOn(), plan.judgedOn());
        return new PlanPage(
                plan,
                PlanNames.of(plan),
                due,
                LocalDate.ofInstant(now, zone),
                look,
                look.reached(now, zone),
                look.ahead(now, zone),
                latest,
                later,
                null,
                Map.of(),
                Marked.NOTHING);
    }

    /** How urgent the review is, or was. */
    public @Nullable String dueWords() {
        return due == null ? null : told.none() ? due.words() : due.wordsThen();
    }

    /** Whether this is not the plan as it stands. */
    public boolean past() {
        return !look.none();
    }

    /** A page of this plan, seen from the same place. */
    public String address(String path) {
        return look.address("/plans/" + plan.planId() + path);
    }

    /** This page of the plan as it stands. */
    public String nowAddress(String tab) {
        return "/plans/" + plan.planId() + (tab.equals("plan") ? "" : "/" + tab);
    }

    /** What became of this plan since it was as it is seen here; of one that is seen as it stands, since when anybody likes. */
    public String comparison() {
        String from = told.version() != null
                ? (told.version() < latest ? told.version().toString() : null)
                : told.asOf();
        return Address.of("/plans/" + plan.planId() + "/compare")
                .with("from", from)
                .with("effectiveFrom", told.effectiveAt())
                .toString();
    }

    /** The same with one more parameter. */
    public String address(String path, String parameter, Object value) {
        return look.addressed(UriComponentsBuilder.fromPath("/plans/" + plan.planId() + path))
                .queryParam(parameter, value)
                .encode()
                .build()
                .toUriString();
    }

    /** The plan at another version, by what was true at the same time. */
    public String version(long version) {
        return look.at(version).address("/plans/" + plan.planId());
    }

    public List<GoalView> goals() {
        return plan.goals().stream()
                .filter(goal -> !OVER.contains(goal.status()))
                .toList();
    }

    public List<GoalView> ended() {
        return plan.goals().stream()
                .filter(goal -> OVER.contains(goal.status()))
                .toList();
    }

    /** The page of the history that tells of this version. */
    public long historyPage() {
        return later / PlanPages.IN_A_HISTORY;
    }

    /** A goal keeps its number when others end. */
    public int ordinalOf(GoalView goal) {
        return plan.goals().indexOf(goal) + 1;
    }

    public List<ObjectiveView> objectives(GoalView goal, ObjectiveStatus... in) {
        Set<ObjectiveStatus> wanted = Set.of(in);
        return goal.objectives().stream()
                .filter(objective -> wanted.contains(objective.status()))
                .toList();
    }

    public List<ObjectiveView> worked(GoalView goal) {
        return objectives(goal, ObjectiveStatus.ACTIVE);
    }

    public List<ObjectiveView> reserve(GoalView goal) {
        return objectives(goal, ObjectiveStatus.RESERVE);
    }

    public List<ObjectiveView> over(GoalView goal) {
        return objectives(goal, ObjectiveStatus.COMPLETED, ObjectiveStatus.CANCELLED);
    }

    /** How an intervention is carried out, in one line. */
    public String manner(InterventionView intervention) {
        StringBuilder manner = new StringBuilder();
        String duration = intervention.duration() == null ? null : Spans.written(intervention.duration());
        for (String part : new @Nullable String[] {intervention.modality(), intervention.frequency(), duration}) {
            if (part != null && !part.isBlank()) {
                manner.append(manner.isEmpty() ? "" : " · ").append(part);
            }
        }
        return manner.toString();
    }

    public @Nullable Track track(@Nullable BigDecimal baseline, @Nullable LatestView latest, @Nullable Target target) {
        return Track.of(baseline, latest == null ? null : latest.value(), target);
    }

    public List<WarningGroup> warnings() {
        return WarningGroup.of(plan.warnings(), names);
    }

    /** What a draft still needs; nothing once it is past that. */
    public @Nullable Checklist checklist() {
        return actions == null || plan.status() != PlanStatus.DRAFT ? null : Checklist.of(plan, actions.offers());
    }

    /** The scores of a goal or an objective, latest first. */
    public List<TimelineView.Point> scoresOf(Object part) {
        List<TimelineView.Point> latestFirst = new ArrayList<>(scores.getOrDefault(part.toString(), List.of()));
        Collections.reverse(latestFirst);
        return marked.shown(latestFirst);
    }

    public int scoreCount(Object part) {
        return scores.getOrDefault(part.toString(), List.of()).size();
    }

    /** What is to be mended on one part of the plan. */
    public List<Warning> warningsOf(Object part) {
        return plan.warnings().stream()
                .filter(warning -> warning.subject().equals(part.toString()))
                .toList();
    }
}
