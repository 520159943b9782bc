package health.waymark.retention;

import health.waymark.operate.event.RetentionPeriod;
import org.jspecify.annotations.Nullable;

/** A retention period as people read it. */
public final class RetentionWords {
    private RetentionWords() {}

    public static String of(@Nullable RetentionPeriod period) {
        if (period == null) {
            return "none (everything is kept)";
        }
        String more = period.yearsFromMajority() == null
                ? ""
                : " and, for minors, at least " + years(period.yearsFromMajority()) + " from their 18th birthday";
        return years(period.years()) + " from a plan's end" + more;
    }

    private static String years(int years) {
        return years == 1 ? "1 year" : years + " years";
    }
}
