package health.waymark.chart.query;

import health.waymark.history.query.HistoryEntry;
import health.waymark.history.query.HistoryQueries;
import health.waymark.history.query.Reach;
import health.waymark.http.Problem;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.Seen;
import health.waymark.progress.query.TimelineQueries;
import health.waymark.progress.query.TimelineView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws how the scores of a plan moved over a period. */
public final class PlanCharts {
    private final PlanQueries plans;
    private final TimelineQueries timelines;
    private final HistoryQueries histories;
    private final Clock clock;
    private final ZoneId zone;

    PlanCharts(PlanQueries plans, TimelineQueries timelines, HistoryQueries histories, Clock clock, ZoneId zone) {
        this.plans = plans;
        this.timelines = timelines;
        this.histories = histories;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param first the plan's first day, or that of a score from before it
     * @param happened reviews and revisions of goals, whenever they were
     */
    public record PlanChart(
            PlanView plan,
            Period period,
            LocalDate first,
            LocalDate today,
            List<GoalTrack> tracks,
            List<HistoryEntry> happened) {}

    /**
     * The plan as it stands.
     *
     * @param from the plan's first day unless it is said
     * @param to today unless it is said
     */
    public PlanChart of(String organisation, PlanId id, @Nullable LocalDate from, @Nullable LocalDate to) {
        return drawn(
                plans.current(organisation, id),
                timelines.of(organisation, id),
                LocalDate.ofInstant(clock.instant(), zone),
                Reach.ALL,
                from,
                to);
    }

    /** The plan from a vantage; its today is the day from which it is seen. */
    public PlanChart of(Seen seen, @Nullable LocalDate from, @Nullable LocalDate to) {
        Instant now = clock.instant();
        return drawn(
                seen.view(),
                TimelineQueries.of(seen),
                LocalDate.ofInstant(seen.judgedAt().isBefore(now) ? seen.judgedAt() : now, zone),
                Reach.of(seen),
                from,
                to);
    }

    private PlanChart drawn(
            PlanView plan,
            TimelineView timeline,
            LocalDate today,
            Reach reach,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        LocalDate first = first(plan, timeline);
        LocalDate last = today.isBefore(first) ? first : today;
        Period period = period(from == null ? first : from, to == null ? last : to);
        List<HistoryEntry> happened =
                histories.ofTypes(plan.planId(), List.of("ReviewCompleted", "GoalRevised"), reach);
        return new PlanChart(
                plan,
                period,
                first,
                today,
                timeline.goals().stream()
                        .map(goal -> GoalTrack.of(goal, period, happened))
                        .toList(),
                happened);
    }

    private Period period(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.getYear() < 1900 || to.getYear() > 2200) {
            throw Problem.malformed("A period begins before it ends, between the years 1900 and 2200.");
        }
        return new Period(from, to, zone);
    }

    private LocalDate first(PlanView plan, TimelineView timeline) {
        return timeline.goals().stream()
                .flatMap(goal -> Stream.concat(
                        goal.points().stream(),
                        goal.objectives().stream().flatMap(objective -> objective.points().stream())))
                .map(point -> LocalDate.ofInstant(point.effectiveAt(), zone))
                .reduce(plan.startsOn(), (one, other) -> one.isBefore(other) ? one : other);
    }
}
