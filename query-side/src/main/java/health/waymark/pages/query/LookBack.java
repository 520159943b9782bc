package health.waymark.pages.query;

import health.waymark.plan.query.Point;
import health.waymark.plan.query.Vantage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * From where somebody wants to see a plan, as the address has it: a version or a day that says what was known, a day
 * that says what was true. Every page of a plan takes the same.
 */
public record LookBack(
        @Nullable Long version,
        @Nullable String asOf,
        @Nullable String effectiveAt) {
    static final LookBack NONE = new LookBack(null, null, null);

    public LookBack {
        asOf = asOf == null || asOf.isBlank() ? null : asOf.strip();
        effectiveAt = effectiveAt == null || effectiveAt.isBlank() ? null : effectiveAt.strip();
    }

    /** The plan as it stands. */
    public boolean none() {
        return version == null && asOf == null && effectiveAt == null;
    }

    /** The same without what lies ahead: that is seen from now. */
    LookBack reached(Instant now, ZoneId zone) {
        return new LookBack(
                version, ahead(asOf, now, zone) ? null : asOf, ahead(effectiveAt, now, zone) ? null : effectiveAt);
    }

    /** What of it lies ahead, as it was asked for; a day does once it isn't today's. */
    @Nullable
    String ahead(Instant now, ZoneId zone) {
        return ahead(asOf, now, zone) ? asOf : ahead(effectiveAt, now, zone) ? effectiveAt : null;
    }

    private static boolean ahead(@Nullable String asked, Instant now, ZoneId zone) {
        if (asked == null) {
            return false;
        }
        Instant at = Point.instant("at", asked, zone);
        return at.isAfter(now)
                && !(Wording.isDay(asked) && LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone)));
    }

    public Vantage vantage(ZoneId zone) {
        return Vantage.of(version, asOf, effectiveAt, zone);
    }

    public LookBack at(long other) {
        return new LookBack(other, null, effectiveAt);
    }

    public String address(String path) {
        return addressed(UriComponentsBuilder.fromPath(path)).encode().build().toUriString();
    }

    UriComponentsBuilder addressed(UriComponentsBuilder address) {
        if (version != null) {
            address.queryParam("version", version);
        }
        if (asOf != null) {
            address.queryParam("asOf", asOf);
        }
        if (effectiveAt != null) {
            address.queryParam("effectiveAt", effectiveAt);
        }
        return address;
    }
}
