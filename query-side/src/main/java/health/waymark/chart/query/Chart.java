package health.waymark.chart.query;

import health.waymark.goal.event.Target;
import health.waymark.history.query.HistoryEntry;
import health.waymark.plan.state.Entry;
import health.waymark.progress.query.TimelineView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One goal's or objective's scores over a period, in the units of an SVG of {@link #WIDTH} × {@link #HEIGHT}.
 *
 * @param line the scores that count, joined
 * @param path the straight way from baseline to target by its due day
 */
public record Chart(
        List<Tick> times,
        List<Tick> values,
        String line,
        List<Mark> marks,
        @Nullable Level baseline,
        @Nullable Level target,
        @Nullable String path,
        List<Moment> moments) {
    public static final int WIDTH = 760;
    public static final int HEIGHT = 240;
    public static final int LEFT = 48;
    public static final int RIGHT = WIDTH - 16;
    public static final int TOP = 18;
    public static final int BOTTOM = HEIGHT - 34;

    /** A label at a place along an axis. */
    public record Tick(String at, String label) {}

    /** A value that is meant to be compared with. */
    public record Level(String y, BigDecimal value) {}

    /** What happened to the plan at a time. */
    public record Moment(String x, Kind kind, HistoryEntry entry) {
        public enum Kind {
            REVIEW,
            REVISION
        }
    }

    /** A score; its shape says what kind it is, so that no colour is needed to tell. */
    public record Mark(String x, String y, Shape shape, TimelineView.Point point) {
        public enum Shape {
            ON_TIME,
            LATE,
            CORRECTED,
            IN_ERROR
        }

        static Shape shape(TimelineView.Point point) {
            if (point.status() == Entry.Status.ENTERED_IN_ERROR) {
                return Shape.IN_ERROR;
            }
            if (point.status() == Entry.Status.CORRECTED) {
                return Shape.CORRECTED;
            }
            return point.late() ? Shape.LATE : Shape.ON_TIME;
        }
    }

    public static Chart of(
            List<TimelineView.Point> all,
            @Nullable BigDecimal baseline,
            @Nullable Target target,
            Period period,
            List<HistoryEntry> happened) {
        List<TimelineView.Point> points =
                all.stream().filter(point -> period.holds(point.effectiveAt())).toList();
        BigDecimal aim = target == null ? null : target.value();
        List<BigDecimal> shown = new ArrayList<>();
        points.forEach(point -> shown.add(point.value()));
        if (baseline != null) {
            shown.add(baseline);
        }
        if (aim != null) {
            shown.add(aim);
        }
        Axis axis = Axis.around(shown);
        List<Mark> marks = points.stream()
                .map(point -> new Mark(
                        x(period.share(point.effectiveAt())), y(axis.share(point.value())), Mark.shape(point), point))
                .toList();
        return new Chart(
                period.ticks().stream()
                        .map(tick -> new Tick(x(tick.share()), tick.label()))
                        .toList(),
                axis.ticks().stream()
                        .map(tick -> new Tick(
                                y(axis.share(tick)), tick.stripTrailingZeros().toPlainString()))
                        .toList(),
                marks.stream()
                        .filter(mark -> mark.shape() != Mark.Shape.IN_ERROR)
                        .map(mark -> mark.x() + "," + mark.y())
                        .collect(Collectors.joining(" ")),
                marks,
                baseline == null ? null : new Level(y(axis.share(baseline)), baseline),
                aim == null ? null : new Level(y(axis.share(aim)), aim),
                path(all, baseline, target, aim, period, axis),
                happened.stream()
                        .filter(entry -> period.holds(entry.effectiveAt()))
                        .map(entry -> new Moment(x(period.share(entry.effectiveAt())), kind(entry), entry))
                        .toList());
    }

    private static Moment.Kind kind(HistoryEntry entry) {
        return entry.type().equals("ReviewCompleted") ? Moment.Kind.REVIEW : Moment.Kind.REVISION;
    }

    private static @Nullable String path(
            List<TimelineView.Point> all,
            @Nullable BigDecimal baseline,
            @Nullable Target target,
            @Nullable BigDecimal aim,
            Period period,
            Axis axis) {
        if (all.isEmpty() || baseline == null || target == null || aim == null || target.due() == null) {
            return null;
        }
        double begin = period.share(all.get(0).effectiveAt());
        double end = period.share(target.due().atStartOfDay(period.zone()).toInstant());
        if (end <= begin || begin > 1 || end < 0) {
            return null;
        }
        double low = axis.share(baseline);
        double rise = (axis.share(aim) - low) / (end - begin);
        double from = Math.max(0, begin);
        double to = Math.min(1, end);
        return x(from) + "," + y(low + rise * (from - begin)) + " " + x(to) + "," + y(low + rise * (to - begin));
    }

    private static String x(double share) {
        return number(LEFT + share * (RIGHT - LEFT));
    }

    private static String y(double share) {
        return number(BOTTOM - share * (BOTTOM - TOP));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
