package health.waymark.access;

import java.util.Locale;
import java.util.Optional;

/** What a client system was let in for. */
public enum Scope {
    COMMANDS,
    PLANS,
    AUDIT,
    ANALYTICS,
    /** For whatever collects measurements: no plan can be seen with it. */
    METRICS;

    /** The name in a token's {@code scope}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> claimed(String claim) {
        for (Scope scope : values()) {
            if (scope.claim().equals(claim)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
