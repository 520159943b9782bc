package health.waymark.plan.query;

import health.waymark.http.Problem;
import health.waymark.plan.state.Recorded;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * From where a plan is looked at (ADR 0021).
 *
 * @param known how far the record shall be known; null for all of it
 * @param trueBy leaves out what was not true in the world yet; null for everything known, as on the current view
 */
public record Vantage(@Nullable Point known, @Nullable Instant trueBy) {
    public static final Vantage NOW = new Vantage(null, null);

    /** As callers write it: a version or an instant of the recorded axis, an instant of the effective one, or both. */
    public static Vantage of(@Nullable Long version, @Nullable String asOf, @Nullable String effectiveAt, ZoneId zone) {
        if (version != null && asOf != null) {
            throw Problem.malformed("Parameters 'version' and 'asOf' both say what shall be known: choose one.");
        }
        Point known = version != null ? Point.version(version) : asOf == null ? null : Point.asOf("asOf", asOf, zone);
        return new Vantage(known, effectiveAt == null ? null : Point.instant("effectiveAt", effectiveAt, zone));
    }

    public boolean now() {
        return known == null && trueBy == null;
    }

    boolean knows(Recorded event) {
        return known == null || known.reaches(event);
    }
}
