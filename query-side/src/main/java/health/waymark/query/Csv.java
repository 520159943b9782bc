package health.waymark.query;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as RFC 4180 has them. */
public final class Csv {
    private Csv() {}

    public static String row(List<?> values) {
        return values.stream().map(Csv::value).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String value(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof Number ? value.toString() : harmless(value.toString());
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    /** A spreadsheet would compute what begins like a formula, and callers name themselves as they like. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
