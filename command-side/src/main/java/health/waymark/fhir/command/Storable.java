package health.waymark.fhir.command;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** NUL and halves of surrogate pairs can't be stored: U+FFFD stands for each of them. */
final class Storable {
    private static final char STAND_IN = '\uFFFD';

    private Storable() {}

    /** The fields of a resource in which something had to be replaced. */
    static List<String> replaceIn(ObjectNode resource) {
        return List.copyOf(resource.properties()).stream()
                .filter(field -> replaceField(resource, field))
                .map(field -> text(field.getKey()))
                .toList();
    }

    private static boolean replaceField(ObjectNode parent, Map.Entry<String, JsonNode> field) {
        String name = text(field.getKey());
        JsonNode value = field.getValue();
        boolean renamed = !name.equals(field.getKey());
        if (renamed) {
            parent.remove(field.getKey());
            parent.set(name, value);
        }
        if (value.isString()) {
            String text = text(value.stringValue());
            if (text.equals(value.stringValue())) {
                return renamed;
            }
            parent.set(name, StringNode.valueOf(text));
            return true;
        }
        return replaceBelow(value) || renamed;
    }

    private static boolean replaceBelow(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return !replaceIn(object).isEmpty();
        }
        boolean replaced = false;
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode element = array.get(i);
                if (element.isString() && !text(element.stringValue()).equals(element.stringValue())) {
                    array.set(i, StringNode.valueOf(text(element.stringValue())));
                    replaced = true;
                } else {
                    replaced |= replaceBelow(element);
                }
            }
        }
        return replaced;
    }

    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF ? STAND_IN : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
