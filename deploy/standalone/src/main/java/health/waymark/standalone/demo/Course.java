package health.waymark.standalone.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/** How scores move between baseline (0) and target (1) while a plan goes on (0 to 1). */
enum Course {
    IMPROVES,
    ACHIEVES,
    STALLS,
    WORSENS,
    SLOW;

    private double reached(double time) {
        return switch (this) {
            case IMPROVES -> 0.95 * Math.pow(time, 0.8);
            case ACHIEVES -> Math.min(1.05, time / 0.75);
            case STALLS -> Math.min(0.3, time * 1.2);
            case WORSENS -> -0.35 * time;
            case SLOW -> 0.45 * time;
        };
    }

    /** A score on the way, with the ups and downs of a life, within the measure's range. */
    BigDecimal score(DemoClinic.Aim aim, double time, Random chance) {
        double from = aim.baseline().doubleValue();
        double way = aim.wanted().doubleValue() - from;
        double least = aim.range().get(0).doubleValue();
        double most = aim.range().get(1).doubleValue();
        double swing = (most - least) * 0.05 * chance.nextGaussian();
        double score = Math.max(least, Math.min(most, from + way * reached(time) + swing));
        double step = aim.scale().equals("PERCENT") ? 5 : 1;
        return BigDecimal.valueOf(Math.round(score / step) * step).setScale(0, RoundingMode.HALF_UP);
    }
}
