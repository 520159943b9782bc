package health.waymark.chart.query;

import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far the latest score has come from the baseline to the target.
 *
 * @param percent of the way; below 0 when it went the other way, above 100 when it went beyond
 */
public record Track(int percent, boolean met) {

    /** Nothing where there is no way to go, or no straight one. */
    public static @Nullable Track of(
            @Nullable BigDecimal baseline, @Nullable BigDecimal latest, @Nullable Target target) {
        if (baseline == null || latest == null || target == null) {
            return null;
        }
        BigDecimal aim = target.value();
        if (aim == null || target.comparator() == null || aim.compareTo(baseline) == 0 || turnsBack(baseline, target)) {
            return null;
        }
        BigDecimal share = latest.subtract(baseline).divide(aim.subtract(baseline), MathContext.DECIMAL64);
        BigDecimal percent = share.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        return new Track(
                percent.min(BigDecimal.valueOf(999))
                        .max(BigDecimal.valueOf(-999))
                        .intValue(),
                target.metBy(latest));
    }

    /** A baseline that was better than the target already. */
    private static boolean turnsBack(BigDecimal baseline, Target target) {
        return target.comparator() != Comparator.EQ && target.metBy(baseline);
    }

    /** Where along the rail the score stands. */
    public String at() {
        return Math.max(0, Math.min(100, percent)) + "%";
    }

    public String words() {
        if (met) {
            return "Target reached";
        }
        if (percent < 0) {
            return "Further from the target than at the start";
        }
        return percent == 0 ? "Where it started" : percent + " % of the way to the target";
    }
}
