package health.waymark.plan.query;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.Target;
import health.waymark.plan.state.Entry;
import health.waymark.plan.state.Measured;
import java.math.BigDecimal;
import java.util.Optional;

/** What the numbers alone say: reached, nearer, as far or farther than at the baseline. The clinician decides. */
final class SuggestedAchievement {
    private SuggestedAchievement() {}

    static Optional<Achievement> of(Measured measured) {
        Target target = measured.target();
        if (target == null || target.value() == null) {
            return Optional.empty();
        }
        BigDecimal aim = target.value();
        return measured.latest().map(Entry::value).map(score -> {
            if (target.metBy(score)) {
                return Achievement.ACHIEVED;
            }
            return measured.baseline()
                    .map(baseline -> nearer(aim, baseline, score))
                    .orElse(Achievement.IN_PROGRESS);
        });
    }

    private static Achievement nearer(BigDecimal aim, BigDecimal baseline, BigDecimal score) {
        int order = distance(aim, score).compareTo(distance(aim, baseline));
        return order < 0 ? Achievement.IMPROVING : order > 0 ? Achievement.WORSENING : Achievement.NO_CHANGE;
    }

    private static BigDecimal distance(BigDecimal aim, BigDecimal value) {
        return aim.subtract(value).abs();
    }
}
