package health.waymark.http;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Texts, numbers, dates and ids, each in the one form that we take. */
final class Scalars {

    /** A statement or a comment, not a document. */
    private static final int LONGEST = 4_000;

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Shape WHOLE =
            must("must be a whole number", node -> node.isIntegralNumber() && node.canConvertToInt());
    private static final Shape LONG =
            must("must be a whole number", node -> node.isIntegralNumber() && node.canConvertToLong());
    private static final Shape NUMBER = must("must be a number of at most 30 digits", Scalars::isSaneNumber);
    private static final Shape YES_NO = must("must be true or false", JsonNode::isBoolean);
    private static final Shape DATE = must("must be a date such as 2026-01-31, from 1800 to 2299", Scalars::isSaneDate);
    private static final Shape INSTANT =
            must("must be an instant such as 2026-01-31T09:30:00Z, from 1800 to 2299", Scalars::isSaneInstant);

    private static final Map<Class<?>, Shape> KNOWN = Map.ofEntries(
            entry(String.class, Scalars::checkText),
            entry(int.class, WHOLE),
            entry(Integer.class, WHOLE),
            entry(long.class, LONG),
            entry(Long.class, LONG),
            entry(BigDecimal.class, NUMBER),
            entry(double.class, NUMBER),
            entry(Double.class, NUMBER),
            entry(boolean.class, YES_NO),
            entry(Boolean.class, YES_NO),
            entry(LocalDate.class, DATE),
            entry(Instant.class, INSTANT),
            entry(
                    UUID.class,
                    must(
                            "must be a UUID",
                            node -> node.isString()
                                    && ID.matcher(node.stringValue()).matches())));

    private Scalars() {}

    static @Nullable Shape of(Class<?> type) {
        return KNOWN.get(type);
    }

    static Shape oneOf(Class<?> enumeration) {
        Set<String> names = Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return must(
                "must be one of " + String.join(", ", names),
                node -> node.isString() && names.contains(node.stringValue()));
    }

    private static Shape must(String message, Predicate<JsonNode> holds) {
        return (value, place, complaints) -> {
            if (!holds.test(value)) {
                complaints.add(place, message);
            }
        };
    }

    private static void checkText(JsonNode value, Place place, Complaints complaints) {
        if (!value.isString()) {
            complaints.add(place, "must be a text");
        } else if (saysNothing(value.stringValue())) {
            complaints.add(place, "must not be empty");
        } else if (value.stringValue().codePointCount(0, value.stringValue().length()) > LONGEST) {
            complaints.add(place, "must have at most " + LONGEST + " characters");
        }
    }

    /** Blanks of any kind, and characters that show nothing, are no text. */
    private static boolean saysNothing(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT);
    }

    private static boolean isSaneNumber(JsonNode node) {
        if (!node.isNumber()) {
            return false;
        }
        BigDecimal value = node.decimalValue();
        return value.precision() <= 30 && Math.abs((long) value.scale()) <= 15;
    }

    private static boolean isSaneDate(JsonNode node) {
        try {
            return node.isString()
                    && isSaneYear(LocalDate.parse(node.stringValue()).getYear());
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static boolean isSaneInstant(JsonNode node) {
        try {
            return node.isString()
                    && isSaneYear(OffsetDateTime.parse(node.stringValue()).getYear());
        } catch (DateTimeException notAnInstant) {
            return false;
        }
    }

    private static boolean isSaneYear(int year) {
        return year >= 1800 && year < 2300;
    }
}
