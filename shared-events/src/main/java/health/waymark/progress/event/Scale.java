package health.waymark.progress.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The scales progress is scored on, with their bounds: GBO is the goal-based outcome 0-10, GAS goal attainment scaling
 * -2 to +2 (Kiresuk and Sherman 1968).
 */
public enum Scale {
    NUMERIC(null, null, false),
    PERCENT("0", "100", false),
    COUNT("0", null, true),
    GBO("0", "10", false),
    GAS("-2", "2", true);

    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;
    private final boolean whole;

    Scale(@Nullable String least, @Nullable String most, boolean whole) {
        this.least = least == null ? null : new BigDecimal(least);
        this.most = most == null ? null : new BigDecimal(most);
        this.whole = whole;
    }

    /** Whether a value lies on this scale. */
    public boolean holds(BigDecimal value) {
        return (least == null || value.compareTo(least) >= 0)
                && (most == null || value.compareTo(most) <= 0)
                && (!whole || value.stripTrailingZeros().scale() <= 0);
    }

    /** The scale in words, such as {@code a whole number from -2 to 2}. */
    public String inWords() {
        String number = whole ? "a whole number" : "a number";
        if (least == null) {
            return number;
        }
        return most == null ? number + " from " + least + " up" : number + " from " + least + " to " + most;
    }
}
