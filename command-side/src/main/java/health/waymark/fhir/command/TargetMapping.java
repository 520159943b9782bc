package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.has;
import static health.waymark.fhir.command.Fields.list;
import static health.waymark.fhir.command.Fields.text;

import health.waymark.fhir.command.FhirTime.When;
import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.Target;
import health.waymark.plan.event.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Goal.target: what it says of measure, value and due date, however little that is. */
final class TargetMapping {
    private final Source source;
    private final Resource goal;

    TargetMapping(Source source, Resource goal) {
        this.source = source;
        this.goal = goal;
    }

    private record Value(
            @Nullable Comparator comparator,
            @Nullable BigDecimal number,
            @Nullable String unit) {
        static final Value NONE = new Value(null, null, null);
    }

    @Nullable
    Target map() {
        List<JsonNode> targets = list(goal.json(), "target");
        if (targets.isEmpty()) {
            return null;
        }
        if (targets.size() > 1) {
            source.report(Cause.TARGET_MORE_THAN_ONE, "target", goal);
        }
        JsonNode target =
                targets.stream().filter(one -> has(one, "measure")).findFirst().orElse(targets.get(0));
        Code measure = Concept.of(target.path("measure")).code();
        Value value = value(target);
        LocalDate due = due(target);
        if (measure == null && value.equals(Value.NONE) && due == null) {
            return null;
        }
        return new Target(measure, null, value.comparator, value.number, value.unit, due);
    }

    private Value value(JsonNode target) {
        if (has(target, "detailQuantity")) {
            return quantity(target.path("detailQuantity"));
        }
        if (has(target, "detailInteger")) {
            return directed(null, target.path("detailInteger"), null);
        }
        if (has(target, "detailRange")) {
            return range(target.path("detailRange"));
        }
        if (has(target, "detailString")
                || has(target, "detailCodeableConcept")
                || has(target, "detailBoolean")
                || has(target, "detailRatio")) {
            source.report(Cause.TARGET_NOT_A_NUMBER, "target", goal);
        }
        return Value.NONE;
    }

    /** A range that is open to one side is a bound; one between two bounds is no single value. */
    private Value range(JsonNode range) {
        boolean low = has(range, "low", "value");
        boolean high = has(range, "high", "value");
        if (low == high) {
            source.report(Cause.TARGET_NOT_A_NUMBER, "target", goal);
            return Value.NONE;
        }
        JsonNode bound = range.path(low ? "low" : "high");
        return directed(low ? Comparator.GE : Comparator.LE, bound.path("value"), unit(bound));
    }

    private Value quantity(JsonNode quantity) {
        String comparator = text(quantity, "comparator");
        Comparator direction = null;
        if (comparator != null) {
            direction = comparator.startsWith("<") ? Comparator.LE : Comparator.GE;
            if (comparator.length() == 1) {
                source.report(Cause.TARGET_COMPARATOR_STRICT, "target", goal);
            }
        }
        return directed(direction, quantity.path("value"), unit(quantity));
    }

    private Value directed(@Nullable Comparator direction, JsonNode number, @Nullable String unit) {
        if (!number.isNumber()) {
            source.report(Cause.TARGET_NOT_A_NUMBER, "target", goal);
            return Value.NONE;
        }
        if (direction == null) {
            source.report(Cause.TARGET_DIRECTION_UNKNOWN, "target", goal);
        }
        return new Value(direction, plain(number.decimalValue()), unit);
    }

    private @Nullable LocalDate due(JsonNode target) {
        When due = source.when(target, goal, "dueDate");
        if (due != null) {
            return due.date();
        }
        JsonNode duration = target.path("dueDuration");
        if (duration.isMissingNode()) {
            return null;
        }
        When start = source.when(goal, "startDate");
        JsonNode value = duration.path("value");
        String unit = text(duration, "code") == null ? text(duration, "unit") : text(duration, "code");
        if (start != null && value.isIntegralNumber() && value.canConvertToInt() && unit != null) {
            LocalDate end = after(start.date(), value.intValue(), unit);
            if (end != null) {
                return end;
            }
        }
        source.report(Cause.DUE_UNKNOWN, "target.dueDuration", goal);
        return null;
    }

    private static @Nullable LocalDate after(LocalDate start, int count, String unit) {
        if (count < 0 || count > 100_000) {
            return null;
        }
        return switch (unit) {
            case "d", "day", "days" -> start.plusDays(count);
            case "wk", "week", "weeks" -> start.plusWeeks(count);
            case "mo", "month", "months" -> start.plusMonths(count);
            case "a", "year", "years" -> start.plusYears(count);
            default -> null;
        };
    }

    static @Nullable String unit(JsonNode quantity) {
        String unit = text(quantity, "unit");
        return unit == null ? text(quantity, "code") : unit;
    }

    /** 7.0 and 7 are one value, and are recorded as one. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -20 ? stripped.setScale(0) : stripped;
    }
}
