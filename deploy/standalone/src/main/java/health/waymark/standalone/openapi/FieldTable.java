package health.waymark.standalone.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A schema as rows of a table. */
final class FieldTable {
    private static final String REFERENCE = "#/components/schemas/";
    private static final int DEEPEST = 5;

    /** @param link the schema whose own table says more */
    record Field(String path, String type, @Nullable String link, boolean required, String limits, Prose description) {}

    private final JsonNode schemas;
    private final boolean nested;
    private final List<Field> fields = new ArrayList<>();

    private FieldTable(JsonNode schemas, boolean nested) {
        this.schemas = schemas;
        this.nested = nested;
    }

    /** With every part of every part: what a caller has to write. */
    static List<Field> whole(JsonNode schemas, JsonNode schema) {
        return new FieldTable(schemas, true).of(schema);
    }

    /** With links to the tables of parts: what a caller reads. */
    static List<Field> linked(JsonNode schemas, JsonNode schema) {
        return new FieldTable(schemas, false).of(schema);
    }

    static @Nullable String reference(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : null;
    }

    private List<Field> of(JsonNode schema) {
        add("", schema, 0);
        return fields;
    }

    private void add(String prefix, JsonNode schema, int depth) {
        JsonNode object = resolved(schema);
        if (depth > DEEPEST) {
            return;
        }
        Set<String> required = new HashSet<>();
        object.path("required").forEach(name -> required.add(name.asString()));
        object.path("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            JsonNode element = value.has("items") ? value.get("items") : value;
            String path = prefix + property.getKey();
            fields.add(new Field(
                    path,
                    type(value),
                    nested ? null : link(value),
                    required.contains(property.getKey()),
                    limits(value),
                    Prose.of(value.path("description").asString(""))));
            if (nested && resolved(element).has("properties")) {
                add(path + (value.has("items") ? "[]." : "."), element, depth + 1);
            }
        });
    }

    private JsonNode resolved(JsonNode schema) {
        String name = reference(schema);
        return name == null ? schema : schemas.path(name);
    }

    private @Nullable String link(JsonNode schema) {
        if (schema.has("items")) {
            return link(schema.get("items"));
        }
        if (schema.has("anyOf")) {
            return link(schema.at("/anyOf/0"));
        }
        return reference(schema);
    }

    private String type(JsonNode schema) {
        if (schema.has("anyOf")) {
            return type(schema.at("/anyOf/0")) + " or null";
        }
        if (schema.has("items")) {
            return "list of " + type(schema.get("items"));
        }
        String name = reference(schema);
        if (name != null) {
            return nested ? "object" : name;
        }
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            List<String> names = new ArrayList<>();
            type.forEach(each -> names.add(each.asString().equals("null") ? "null" : named(each.asString(), schema)));
            return String.join(" or ", names);
        }
        return named(type.asString("any"), schema);
    }

    private static String named(String type, JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> "UUID";
            case "date" -> "date";
            case "date-time" -> "instant";
            default -> type.equals("string") ? "text" : type;
        };
    }

    private static String limits(JsonNode schema) {
        JsonNode element = schema.has("items") ? schema.get("items") : schema;
        if (element.has("enum")) {
            List<String> values = new ArrayList<>();
            element.get("enum").forEach(value -> values.add(value.isNull() ? "null" : value.asString()));
            return String.join(", ", values);
        }
        return element.has("maxLength") ? "at most " + element.get("maxLength").asInt() + " characters" : "";
    }
}
