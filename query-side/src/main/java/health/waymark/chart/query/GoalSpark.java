package health.waymark.chart.query;

import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.LatestView;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A goal's last scores so small that they fit into a line, in the units of an SVG of {@link #WIDTH} × {@link #HEIGHT}.
 *
 * @param line the scores, joined; none where they are on more than one scale
 * @param end where the last one is
 * @param target how high the target is; none where it has no value
 */
public record GoalSpark(
        GoalView goal,
        @Nullable String line,
        @Nullable Place end,
        @Nullable String target) {
    public static final int WIDTH = 80;
    public static final int HEIGHT = 20;

    /** As many as can be told apart. */
    private static final int MOST = 24;

    private static final int MARGIN = 3;

    /** A place on the drawing. */
    public record Place(String x, String y) {}

    /** A score that counts. */
    public record Score(Instant effectiveAt, BigDecimal value, Scale scale) {}

    /** How far the goal has come; nothing where there is no way to go. */
    public @Nullable Track track() {
        LatestView latest = goal.latest();
        return Track.of(goal.baseline(), latest == null ? null : latest.value(), goal.target());
    }

    /** @param scores oldest first */
    public static GoalSpark of(GoalView goal, List<Score> scores) {
        List<Score> last = scores.subList(Math.max(0, scores.size() - MOST), scores.size());
        if (last.stream().map(Score::scale).distinct().count() != 1) {
            return new GoalSpark(goal, null, null, null);
        }
        BigDecimal aim = goal.target() == null ? null : goal.target().value();
        Axis axis = Axis.around(Stream.concat(last.stream().map(Score::value), Stream.ofNullable(aim))
                .toList());
        Instant first = last.get(0).effectiveAt();
        Duration whole = Duration.between(first, last.get(last.size() - 1).effectiveAt());
        List<Place> places = last.stream()
                .map(score -> new Place(x(Duration.between(first, score.effectiveAt()), whole), y(axis, score.value())))
                .toList();
        return new GoalSpark(
                goal,
                places.stream().map(place -> place.x() + "," + place.y()).collect(Collectors.joining(" ")),
                places.get(places.size() - 1),
                aim == null ? null : y(axis, aim));
    }

    private static String x(Duration since, Duration whole) {
        double share = whole.isZero() ? 0.5 : (double) since.toMillis() / whole.toMillis();
        return number(MARGIN + share * (WIDTH - 2 * MARGIN));
    }

    private static String y(Axis axis, BigDecimal value) {
        return number(HEIGHT - MARGIN - axis.share(value) * (HEIGHT - 2 * MARGIN));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
