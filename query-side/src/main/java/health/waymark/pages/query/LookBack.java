package health.waymark.pages.query;

import health.waymark.plan.query.Vantage;
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
