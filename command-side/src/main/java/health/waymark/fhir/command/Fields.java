package health.waymark.fhir.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields of FHIR's JSON without trusting it: what isn't there or is of another type comes out as absent. */
final class Fields {
    private Fields() {}

    /** Text at a path of field names; null if there is none but blanks. */
    static @Nullable String text(JsonNode node, String... path) {
        JsonNode at = at(node, path);
        return at.isString() && !at.stringValue().isBlank() ? at.stringValue().strip() : null;
    }

    static JsonNode at(JsonNode node, String... path) {
        JsonNode at = node;
        for (String name : path) {
            at = at.path(name);
        }
        return at;
    }

    /** The elements of a list; a lone element where a list belongs counts as a list of one. */
    static List<JsonNode> list(JsonNode node, String... path) {
        JsonNode at = at(node, path);
        if (at.isMissingNode() || at.isNull()) {
            return List.of();
        }
        if (!at.isArray()) {
            return List.of(at);
        }
        List<JsonNode> elements = new ArrayList<>(at.size());
        at.forEach(elements::add);
        return elements;
    }

    static boolean has(JsonNode node, String... path) {
        JsonNode at = at(node, path);
        return !at.isMissingNode() && !at.isNull();
    }

    static boolean isTrue(JsonNode node, String... path) {
        JsonNode at = at(node, path);
        return at.isBoolean() && at.booleanValue();
    }

    /** Extensions of an element by the end of their url: canonicals have moved between editions. */
    static List<JsonNode> extensions(JsonNode node, String name) {
        return list(node, "extension").stream()
                .filter(extension -> name.equals(lastSegment(text(extension, "url"))))
                .toList();
    }

    static @Nullable String lastSegment(@Nullable String url) {
        if (url == null) {
            return null;
        }
        String trimmed = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('#')) + 1);
    }
}
