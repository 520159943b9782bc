package health.waymark.history.query;

import health.waymark.http.Problem;
import health.waymark.query.Address;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What shall be compared, as callers write it.
 *
 * @param from a version, a day, an instant or an occasion by its code; what is known there
 * @param to likewise; everything without it
 * @param effectiveAt by when it shall have been true, at both ends
 * @param effectiveFrom likewise, at the one
 * @param effectiveTo at the other
 */
public record Ends(
        @Nullable String from,
        @Nullable String to,
        @Nullable String effectiveAt,
        @Nullable String effectiveFrom,
        @Nullable String effectiveTo) {

    public Ends {
        from = Address.given(from);
        to = Address.given(to);
        effectiveAt = Address.given(effectiveAt);
        effectiveFrom = Address.given(effectiveFrom);
        effectiveTo = Address.given(effectiveTo);
    }

    /** The same from somewhere. */
    public Ends from(String begin) {
        return new Ends(begin, to, effectiveAt, effectiveFrom, effectiveTo);
    }

    /** The other way round. */
    public Ends swapped() {
        return new Ends(to, from, effectiveAt, effectiveTo, effectiveFrom);
    }

    /** Whether nothing says from where. */
    public boolean open() {
        return from == null && effectiveFrom == null;
    }

    /** A page that compares the same. */
    public String address(String path) {
        return Address.of(path)
                .with("from", from)
                .with("to", to)
                .with("effectiveAt", effectiveAt)
                .with("effectiveFrom", effectiveFrom)
                .with("effectiveTo", effectiveTo)
                .toString();
    }

    /** The occasions that are ends of it. */
    public Stream<Since> occasions() {
        return Stream.of(Optional.ofNullable(from), Optional.ofNullable(to))
                .flatMap(Optional::stream)
                .flatMap(end -> Since.named(end).stream());
    }

    void check() {
        if (open()) {
            throw Problem.malformed("Nothing says from where to compare: 'from' takes a version, a day or an instant,"
                    + " 'effectiveFrom' a day or an instant of the effective axis.");
        }
        if (effectiveAt != null && (effectiveFrom != null || effectiveTo != null)) {
            throw Problem.malformed(
                    "Parameter 'effectiveAt' is for both ends, 'effectiveFrom' and 'effectiveTo' are for"
                            + " one each: choose.");
        }
    }
}
