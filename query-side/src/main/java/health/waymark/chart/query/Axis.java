package health.waymark.chart.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Values from the bottom of a chart to its top, on round numbers. */
record Axis(BigDecimal least, BigDecimal most, BigDecimal step) {
    private static final int STEPS = 4;

    static Axis around(Collection<BigDecimal> values) {
        BigDecimal least = values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal most = values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
        if (least.signum() > 0) {
            least = BigDecimal.ZERO; // from nought, so that a small change does not look like a large one
        }
        if (least.compareTo(most) == 0) {
            most = least.add(BigDecimal.ONE);
        }
        BigDecimal step = round(most.subtract(least).divide(BigDecimal.valueOf(STEPS), 6, RoundingMode.HALF_UP));
        return new Axis(
                least.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                most.divide(step, 0, RoundingMode.CEILING).multiply(step),
                step);
    }

    /** The next of 1, 2, 5, 10, 20, 50 … */
    private static BigDecimal round(BigDecimal step) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(step.precision() - step.scale() - 1);
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal round = power.multiply(BigDecimal.valueOf(factor));
            if (round.compareTo(step) >= 0) {
                return round;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = least; tick.compareTo(most) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** 0 at the bottom, 1 at the top. */
    double share(BigDecimal value) {
        return value.subtract(least).doubleValue() / most.subtract(least).doubleValue();
    }
}
