package health.waymark.form.query;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a form's fields hold, as texts, by pointer. */
public record Values(Map<String, List<String>> byPointer) {

    /** As somebody sent them: their line ends are the browser's, the blank around them nobody's. */
    static Values sent(List<Field> fields, Map<String, String[]> parameters) {
        Map<String, List<String>> values = new HashMap<>();
        for (Field field : fields) {
            String[] sent = parameters.get(field.pointer());
            if (sent != null) {
                values.put(
                        field.pointer(),
                        Stream.of(sent)
                                .map(text -> text.replace("\r\n", "\n"))
                                .flatMap(text -> field.widget() == Widget.LINES ? text.lines() : Stream.of(text))
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .toList());
            }
        }
        fields.forEach(field -> fill(field, values));
        return new Values(values);
    }

    /** As a command's JSON has them. */
    static Values of(List<Field> fields, JsonNode json, ZoneId zone) {
        Map<String, List<String>> values = new HashMap<>();
        for (Field field : fields) {
            List<String> texts = texts(field, json.at(field.pointer()), zone);
            if (!texts.isEmpty()) {
                values.put(field.pointer(), texts);
            }
        }
        for (Field field : fields) {
            if (field.widget() == Widget.FILLING) {
                field.choices().stream()
                        .filter(choice -> choice.value()
                                .equals(json.at(field.parent() + "/id").asString("")))
                        .findFirst()
                        .ifPresent(choice -> values.put(field.pointer(), List.of(choice.value())));
            }
        }
        return new Values(values);
    }

    List<String> of(Field field) {
        return byPointer.getOrDefault(field.pointer(), List.of());
    }

    /** These where they differ from what was there before; where nobody touched a field, what is there now. */
    Values onto(Values now, Values before, List<Field> fields) {
        Map<String, List<String>> merged = new HashMap<>(byPointer);
        for (Field field : fields) {
            if (of(field).equals(before.of(field))) {
                merged.put(field.pointer(), now.of(field));
            }
        }
        return new Values(merged);
    }

    boolean has(Field field) {
        return !of(field).isEmpty();
    }

    /** As a page shows them: what a choice fills in is not written beside it as well. */
    Values shown(List<Field> fields) {
        Map<String, List<String>> shown = new HashMap<>(byPointer);
        for (Field field : fields) {
            for (Choice choice : field.choices()) {
                if (of(field).contains(choice.value())) {
                    choice.fills().keySet().forEach(fill -> shown.remove(field.parent() + "/" + fill));
                }
            }
        }
        return new Values(shown);
    }

    /** A known person takes the place of whatever was written beside them. */
    private static void fill(Field field, Map<String, List<String>> values) {
        List<String> chosen = values.getOrDefault(field.pointer(), List.of());
        if (field.widget() != Widget.FILLING || chosen.isEmpty()) {
            return;
        }
        field.choices().stream()
                .filter(choice -> choice.value().equals(chosen.get(0)))
                .flatMap(choice -> choice.fills().entrySet().stream())
                .forEach(fill -> values.put(
                        field.parent() + "/" + fill.getKey(),
                        fill.getValue().isEmpty() ? List.of() : List.of(fill.getValue())));
    }

    private static List<String> texts(Field field, JsonNode node, ZoneId zone) {
        if (node.isMissingNode() || node.isNull() || node.isObject()) {
            return List.of();
        }
        if (node.isArray()) {
            return node.valueStream().map(JsonNode::asString).toList();
        }
        if (node.isNumber()) {
            return List.of(node.decimalValue().stripTrailingZeros().toPlainString());
        }
        if (field.widget() == Widget.MOMENT) {
            Instant instant = Instant.parse(node.asString());
            return List.of(LocalDateTime.ofInstant(instant, zone)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString());
        }
        String text = node.asString().strip();
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
