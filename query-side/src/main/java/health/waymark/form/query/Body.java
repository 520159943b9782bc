package health.waymark.form.query;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The command that a form makes. Elements of a list that hold nothing are left out, so that a pointer into the command
 * may differ from the field's: {@link #fieldOf} leads back.
 */
final class Body {
    private static final String CHANGES = "/changes/";

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final Map<String, Field> bySentPointer = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<Field> emptied = new HashSet<>();

    private Body() {}

    /** @param before what the fields held when the form was opened; of a revision only what differs is sent */
    static Body of(List<Field> fields, Values values, Values before, ZoneId zone) {
        Body body = new Body();
        Set<String> untouched = untouched(fields, values, before);
        Set<String> filled = filled(fields, values);
        for (Field field : fields) {
            boolean wanted = field.sent() && values.has(field) && !untouched.contains(group(field));
            if (wanted && (!field.companion() || filled.contains(field.parent()))) {
                body.put(field, field.widget().json(values.of(field), zone));
            }
        }
        fields.forEach(field -> body.bySentPointer.putIfAbsent(body.placed(field.pointer(), false), field));
        body.findEmptied(fields, values, before);
        return body;
    }

    ObjectNode json() {
        return json;
    }

    /** Fields of which a revision would take all they held: no revision can say that. */
    Set<Field> emptied() {
        return emptied;
    }

    /** The field that a pointer into the command is about: itself, its first part, or what it is part of. */
    @Nullable
    Field fieldOf(String pointer) {
        Field exact = bySentPointer.get(pointer);
        if (exact != null) {
            return exact;
        }
        String below = pointer + "/";
        return bySentPointer.entrySet().stream()
                .filter(known -> known.getKey().startsWith(below) && !pointer.isEmpty()
                        || pointer.startsWith(known.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void put(Field field, JsonNode value) {
        String sent = placed(field.pointer(), true);
        String[] steps = sent.substring(1).split("/");
        JsonNode at = json;
        for (int i = 0; i < steps.length - 1; i++) {
            at = child(at, steps[i], steps[i + 1].matches("\\d+"));
        }
        ((ObjectNode) at).set(steps[steps.length - 1], value);
    }

    private static JsonNode child(JsonNode parent, String step, boolean list) {
        if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(step);
            return index < array.size() ? array.get(index) : array.addObject();
        }
        ObjectNode object = (ObjectNode) parent;
        JsonNode known = object.get(step);
        if (known != null) {
            return known;
        }
        return list ? object.putArray(step) : object.putObject(step);
    }

    /** The pointer with its list indices as they are in the command. */
    private String placed(String pointer, boolean taking) {
        StringBuilder original = new StringBuilder();
        StringBuilder sent = new StringBuilder();
        for (String step : pointer.substring(1).split("/")) {
            String list = original.toString();
            original.append('/').append(step);
            if (!step.matches("\\d+")) {
                sent.append('/').append(step);
                continue;
            }
            Integer place = places.get(original.toString());
            if (place == null && taking) {
                place = (int) places.keySet().stream()
                        .filter(known -> known.startsWith(list + "/") && known.indexOf('/', list.length() + 1) < 0)
                        .count();
                places.put(original.toString(), place);
            }
            sent.append('/').append(place == null ? "-" : place.toString());
        }
        return sent.toString();
    }

    private void findEmptied(List<Field> fields, Values values, Values before) {
        Map<String, List<Field>> groups = fields.stream()
                .filter(field -> field.sent() && field.pointer().startsWith(CHANGES))
                .collect(Collectors.groupingBy(Body::group));
        groups.values().stream()
                .filter(group ->
                        group.stream().anyMatch(before::has) && group.stream().noneMatch(values::has))
                .forEach(group -> emptied.add(group.get(0)));
    }

    /** Parts of a revision whose fields all hold what they held. */
    private static Set<String> untouched(List<Field> fields, Values values, Values before) {
        Map<String, Boolean> same = new HashMap<>();
        for (Field field : fields) {
            if (field.sent() && field.pointer().startsWith(CHANGES)) {
                same.merge(group(field), values.of(field).equals(before.of(field)), Boolean::logicalAnd);
            }
        }
        return same.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Where something is filled in that is no mere companion; a list's element counts for what is above it too. */
    private static Set<String> filled(List<Field> fields, Values values) {
        Set<String> filled = new HashSet<>();
        for (Field field : fields) {
            if (field.sent() && !field.companion() && values.has(field)) {
                for (String at = field.parent(); !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
                    filled.add(at);
                }
            }
        }
        return filled;
    }

    private static String group(Field field) {
        String pointer = field.pointer();
        if (!pointer.startsWith(CHANGES)) {
            return pointer;
        }
        int end = pointer.indexOf('/', CHANGES.length());
        return end < 0 ? pointer : pointer.substring(0, end);
    }
}
