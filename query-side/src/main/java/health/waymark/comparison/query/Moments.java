package health.waymark.comparison.query;

import health.waymark.history.query.Ends;
import health.waymark.history.query.Since;
import health.waymark.pages.query.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two moments of a comparison as people write and read them: an occasion in words, a day as Waymark shows it.
 *
 * @param from nothing where the version says enough
 * @param to likewise
 * @param fromField as its field has it
 * @param toField likewise
 */
public record Moments(@Nullable String from, @Nullable String to, String fromField, String toField) {
    private static final String NOW = "now";
    private static final Pattern VERSION = Pattern.compile("(?i)(?:version )?(\\d+)");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM uuuu")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    public static Moments of(Ends ends, Wording wording) {
        return new Moments(
                spoken(ends.from(), wording),
                spoken(ends.to(), wording),
                written(ends.from(), wording),
                written(ends.to(), wording));
    }

    /** What is meant by what somebody typed; what can't be understood stays as it is. */
    public static Ends understood(Ends typed) {
        return new Ends(
                meant(typed.from()),
                meant(typed.to()),
                typed.effectiveAt(),
                typed.effectiveFrom(),
                typed.effectiveTo());
    }

    private static @Nullable String meant(@Nullable String typed) {
        if (typed == null || typed.equalsIgnoreCase(NOW)) {
            return null;
        }
        Optional<Since> occasion = List.of(Since.values()).stream()
                .filter(one -> one.moment().equalsIgnoreCase(typed))
                .findFirst();
        if (occasion.isPresent()) {
            return occasion.get().code();
        }
        Matcher version = VERSION.matcher(typed);
        if (version.matches()) {
            return version.group(1);
        }
        try {
            return LocalDate.parse(typed, DAY).toString();
        } catch (DateTimeException noDay) {
            return typed;
        }
    }

    private static @Nullable String spoken(@Nullable String end, Wording wording) {
        if (end == null) {
            return NOW;
        }
        if (VERSION.matcher(end).matches()) {
            return null;
        }
        return Since.named(end).map(Since::moment).orElseGet(() -> readable(end, wording) ? wording.until(end) : end);
    }

    private static String written(@Nullable String end, Wording wording) {
        if (end == null) {
            return "";
        }
        return Since.named(end)
                .map(Since::moment)
                .orElseGet(() -> ISO_DAY.matcher(end).matches() && readable(end, wording) ? wording.point(end) : end);
    }

    private static boolean readable(String end, Wording wording) {
        return !wording.dayOf(end).isEmpty();
    }
}
