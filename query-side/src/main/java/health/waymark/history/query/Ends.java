package health.waymark.history.query;

import health.waymark.http.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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
        from = given(from);
        to = given(to);
        effectiveAt = given(effectiveAt);
        effectiveFrom = given(effectiveFrom);
        effectiveTo = given(effectiveTo);
    }

    /** The same from somewhere. */
    public Ends from(String begin) {
        return new Ends(begin, to, effectiveAt, effectiveFrom, effectiveTo);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether nothing says from where. */
    public boolean open() {
        return from == null && effectiveFrom == null;
    }

    /** A page that compares the same. */
    public String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new HashMap<>();
        add(address, values, "from", from);
        add(address, values, "to", to);
        add(address, values, "effectiveAt", effectiveAt);
        add(address, values, "effectiveFrom", effectiveFrom);
        add(address, values, "effectiveTo", effectiveTo);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void add(
            UriComponentsBuilder address, Map<String, Object> values, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
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
