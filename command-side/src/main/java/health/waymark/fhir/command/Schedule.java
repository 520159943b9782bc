package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.list;
import static health.waymark.fhir.command.Fields.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When something is done, in words: how often, and from when to when. */
record Schedule(@Nullable String frequency, @Nullable String duration) {
    private static final Map<String, String> UNITS =
            Map.of("s", "second", "min", "minute", "h", "hour", "d", "day", "wk", "week", "mo", "month", "a", "year");

    /** @param prefix of the choice of types: scheduled or occurrence */
    static Schedule of(JsonNode node, String prefix) {
        JsonNode timing = node.path(prefix + "Timing");
        if (!timing.isMissingNode()) {
            return new Schedule(frequency(timing), bounds(timing.path("repeat")));
        }
        String text = text(node, prefix + "String");
        if (text != null) {
            return new Schedule(text, null);
        }
        String day = text(node, prefix + "DateTime");
        return new Schedule(null, day == null ? period(node.path(prefix + "Period")) : day);
    }

    static @Nullable String period(JsonNode period) {
        String start = text(period, "start");
        String end = text(period, "end");
        if (start == null && end == null) {
            return null;
        }
        if (end == null) {
            return "from " + start;
        }
        return start == null ? "until " + end : start + " to " + end;
    }

    private static @Nullable String frequency(JsonNode timing) {
        JsonNode repeat = timing.path("repeat");
        List<String> words = new ArrayList<>();
        String unit = text(repeat, "periodUnit");
        if (unit != null) {
            words.add(times(repeat) + " " + every(repeat, UNITS.getOrDefault(unit, unit)));
        }
        addList(words, repeat, "dayOfWeek", "on ");
        addList(words, repeat, "timeOfDay", "at ");
        addList(words, repeat, "when", "when ");
        String code = Concept.of(timing.path("code")).words();
        if (words.isEmpty() && code != null) {
            words.add(code);
        }
        if (words.isEmpty()) {
            addList(words, timing, "event", "on ");
        }
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private static String times(JsonNode repeat) {
        BigDecimal most = number(repeat, "frequencyMax");
        BigDecimal least = number(repeat, "frequency");
        String frequency = least == null ? "1" : least.toPlainString();
        if (most != null) {
            return frequency + " to " + most.toPlainString() + " times";
        }
        return frequency.equals("1") ? "once" : frequency + " times";
    }

    private static String every(JsonNode repeat, String unit) {
        BigDecimal period = number(repeat, "period");
        return period == null || period.compareTo(BigDecimal.ONE) == 0
                ? "a " + unit
                : "every " + period.toPlainString() + " " + unit + "s";
    }

    private static @Nullable String bounds(JsonNode repeat) {
        BigDecimal length = number(repeat.path("boundsDuration"), "value");
        String unit = text(repeat, "boundsDuration", "unit");
        String code = text(repeat, "boundsDuration", "code");
        if (length != null) {
            return length.toPlainString() + " " + (unit == null ? String.valueOf(code) : unit);
        }
        return period(repeat.path("boundsPeriod"));
    }

    private static void addList(List<String> words, JsonNode node, String field, String preposition) {
        List<JsonNode> all = list(node, field);
        if (!all.isEmpty()) {
            words.add(preposition + all.stream().map(JsonNode::asString).collect(Collectors.joining(", ")));
        }
    }

    private static @Nullable BigDecimal number(JsonNode node, String field) {
        JsonNode number = node.path(field);
        return number.isNumber() ? number.decimalValue() : null;
    }
}
