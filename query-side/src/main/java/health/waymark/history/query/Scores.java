package health.waymark.history.query;

import health.waymark.goal.event.Target;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Scores as people read them, on pages and in sentences. */
public final class Scores {
    private Scores() {}

    /** In the unit of its target, or as its scale has it: "14 points", "7 of 10". */
    public static String written(BigDecimal value, Scale scale, @Nullable Target target) {
        String number = number(value);
        if (scale == Scale.PERCENT) {
            return number + " %";
        }
        if (scale == Scale.GBO) {
            return number + " of 10";
        }
        if (scale == Scale.GAS && value.signum() > 0) {
            return "+" + number;
        }
        return target == null ? number : number + unit(target);
    }

    public static String number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        String plain = stripped.abs().toPlainString();
        return stripped.signum() < 0 ? "−" + plain : plain;
    }

    /** What follows a number; nothing without a unit. */
    public static String unit(Target target) {
        String unit = target.unit();
        return unit == null || unit.isBlank() ? "" : " " + unit;
    }
}
