package health.waymark.history.query;

import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.Target;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Phrases that sentences are made of. */
final class Say {
    private static final int LONG = 120;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("target/value", "target"),
            Map.entry("target/due", "due"),
            Map.entry("target/baseline", "baseline"),
            Map.entry("target/unit", "unit"),
            Map.entry("target/comparator", "comparator"),
            Map.entry("target/measure/display", "measure"),
            Map.entry("target/measure/code", "measure's code"),
            Map.entry("target/measure/system", "measure's system"),
            Map.entry("ownWords", "own words"),
            Map.entry("problemIds", "linked problems"),
            Map.entry("responsible/display", "responsible"),
            Map.entry("responsible/role", "responsible's role"),
            Map.entry("responsible/id", "responsible's id"),
            Map.entry("reviewDueOn", "review due"),
            Map.entry("openReview", "review"),
            Map.entry("notSigned/client", "not signed by the client"),
            Map.entry("notSigned/guardian", "not signed by the guardian"),
            Map.entry("notSigned/author", "not signed by the author"),
            Map.entry("notSigned/supervisor", "not signed by the supervisor"),
            Map.entry("effectiveAt", "effective time"),
            Map.entry("completedAt", "completed"));

    private Say() {}

    static String quoted(@Nullable String text) {
        String whole = text == null ? "" : text.strip();
        if (whole.codePointCount(0, whole.length()) > LONG) {
            whole = whole.substring(0, whole.offsetByCodePoints(0, LONG)) + "…";
        }
        return '"' + whole + '"';
    }

    /** A sentence of its own, after a space; nothing without a text. */
    static String further(String label, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String stripped = text.strip();
        String end = ".!?…".indexOf(stripped.charAt(stripped.length() - 1)) >= 0 ? "" : ".";
        return " " + label + ": " + stripped + end;
    }

    static String because(@Nullable Reason reason) {
        return reason == null ? "" : further("Reason", reason.text());
    }

    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String number(BigDecimal value) {
        return value.toPlainString();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String person(Person person) {
        return person.credential() == null || person.credential().isBlank()
                ? person.display()
                : person.display() + ", " + person.credential();
    }

    static String target(@Nullable Target target) {
        if (target == null) {
            return "";
        }
        StringBuilder words = new StringBuilder(" Target:");
        if (target.measure() != null) {
            words.append(' ').append(target.measure().display());
        }
        if (target.value() != null) {
            words.append(' ')
                    .append(target.comparator() == null ? "" : comparator(target.comparator()) + " ")
                    .append(number(target.value()))
                    .append(target.unit() == null ? "" : " " + target.unit());
        }
        if (target.due() != null) {
            words.append(" by ").append(day(target.due()));
        }
        if (target.baseline() != null) {
            words.append(", from ").append(number(target.baseline()));
        }
        return words.append('.').toString();
    }

    private static String comparator(Comparator comparator) {
        return switch (comparator) {
            case LE -> "at most";
            case GE -> "at least";
            case EQ -> "exactly";
        };
    }

    /** What changed, such as {@code target 10 → 7, due 1 Feb 2026 → 1 Mar 2026}. */
    static String changes(List<Change> changes) {
        return changes.stream()
                .map(change -> NAMES.getOrDefault(change.field(), change.field()) + " "
                        + value(change.field(), change.before()) + " → " + value(change.field(), change.after()))
                .collect(Collectors.joining(", "));
    }

    private static String value(String field, @Nullable Object value) {
        if (value == null) {
            return "none";
        }
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        String text = value.toString();
        return switch (field) {
            case "target/comparator" -> comparator(Comparator.valueOf(text));
            case "target/due", "reviewDueOn" -> day(LocalDate.parse(text));
            case "effectiveAt", "completedAt" -> TIME.format(Instant.parse(text));
            case "duration" -> quoted(Spans.written(text));
            default -> quoted(text);
        };
    }
}
