package health.waymark.history.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Times that an import took over as days. */
public final class Spans {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SPAN =
            Pattern.compile("(?:from |until )?" + DAY.pattern() + "|" + DAY.pattern() + " to " + DAY.pattern());

    private Spans() {}

    /** Such as "22 Feb 2024 to 7 Mar 2024" for {@code 2024-02-22 to 2024-03-07}; any other text as it was written. */
    public static String written(String text) {
        if (!SPAN.matcher(text).matches()) {
            return text;
        }
        try {
            return DAY.matcher(text).replaceAll(Spans::day);
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }

    private static String day(MatchResult found) {
        return Say.day(LocalDate.parse(found.group()));
    }
}
