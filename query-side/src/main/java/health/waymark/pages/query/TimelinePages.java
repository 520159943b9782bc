package health.waymark.pages.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.chart.query.Chart;
import health.waymark.chart.query.Period;
import health.waymark.history.query.HistoryEntry;
import health.waymark.history.query.HistoryQueries;
import health.waymark.http.Problem;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanView;
import health.waymark.progress.query.TimelineQueries;
import health.waymark.progress.query.TimelineView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How the scores of a plan moved: drawn, and as the same numbers in tables. */
@Controller
class TimelinePages {
    private static final List<Integer> DAYS = List.of(90, 180, 365);

    private final PlanQueries plans;
    private final TimelineQueries timelines;
    private final HistoryQueries histories;
    private final Clock clock;
    private final ZoneId zone;

    TimelinePages(PlanQueries plans, TimelineQueries timelines, HistoryQueries histories, Clock clock, ZoneId zone) {
        this.plans = plans;
        this.timelines = timelines;
        this.histories = histories;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping(PlanPages.ONE + "/timeline")
    String timeline(
            Actor actor,
            @PathVariable UUID planId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model) {
        actor.require(Right.READ_PLANS);
        PlanId id = new PlanId(planId);
        PlanView plan = plans.current(actor.organisation(), id);
        TimelineView timeline = timelines.of(actor.organisation(), id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = first(plan, timeline);
        Period period = period(from == null ? first : from, to == null ? today : to);
        List<HistoryEntry> happened = histories.ofTypes(id, List.of("ReviewCompleted", "GoalRevised"));
        model.addAttribute("page", PlanPage.now(plan, today));
        model.addAttribute(
                "tracks",
                timeline.goals().stream()
                        .map(goal -> GoalTrack.of(goal, period, happened))
                        .toList());
        model.addAttribute("period", period);
        model.addAttribute("whole", from == null && to == null);
        model.addAttribute(
                "shorter",
                DAYS.stream()
                        .map(days -> new Shorter(days, today.minusDays(days)))
                        .filter(shorter -> shorter.from().isAfter(first))
                        .toList());
        return "plans/timeline";
    }

    /** A period that ends today. */
    public record Shorter(int days, LocalDate from) {}

    /** A goal's chart and those of its objectives that have scores. */
    public record GoalTrack(TimelineView.Goal goal, Chart chart, List<ObjectiveTrack> objectives) {
        static GoalTrack of(TimelineView.Goal goal, Period period, List<HistoryEntry> happened) {
            return new GoalTrack(
                    goal,
                    Chart.of(goal.points(), goal.baseline(), goal.target(), period, happened),
                    goal.objectives().stream()
                            .filter(objective -> !objective.points().isEmpty())
                            .map(objective -> new ObjectiveTrack(
                                    objective,
                                    Chart.of(
                                            objective.points(),
                                            objective.baseline(),
                                            objective.target(),
                                            period,
                                            List.of())))
                            .toList());
        }
    }

    /** An objective's chart. */
    public record ObjectiveTrack(TimelineView.Objective objective, Chart chart) {}

    private Period period(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.getYear() < 1900 || to.getYear() > 2200) {
            throw Problem.malformed("A period begins before it ends, between the years 1900 and 2200.");
        }
        return new Period(from, to, zone);
    }

    /** The plan's first day, or that of a score from before it. */
    private LocalDate first(PlanView plan, TimelineView timeline) {
        return timeline.goals().stream()
                .flatMap(goal -> Stream.concat(
                        goal.points().stream(),
                        goal.objectives().stream().flatMap(objective -> objective.points().stream())))
                .map(point -> LocalDate.ofInstant(point.effectiveAt(), zone))
                .reduce(plan.startsOn(), (one, other) -> one.isBefore(other) ? one : other);
    }
}
