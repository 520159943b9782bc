package health.waymark.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds an answer against the schema that describes it; of JSON Schema it knows what our description uses. */
final class Described {
    private static final Set<String> WORDS_ONLY =
            Set.of("description", "example", "examples", "title", "format", "deprecated", "default");
    private static final Set<String> CHECKED = Set.of(
            "$ref", "type", "enum", "anyOf", "properties", "required", "additionalProperties", "items", "uniqueItems");

    private final JsonNode api;
    private final List<String> misfits = new ArrayList<>();

    private Described(JsonNode api) {
        this.api = api;
    }

    /** What of the answer isn't as the schema has it: place and keyword. */
    static List<String> misfits(JsonNode api, JsonNode answer, JsonNode schema) {
        Described described = new Described(api);
        described.check(answer, schema, "");
        return described.misfits;
    }

    private void check(JsonNode value, JsonNode schema, String place) {
        schema.propertyNames().forEach(keyword -> {
            if (!WORDS_ONLY.contains(keyword) && !CHECKED.contains(keyword) && !keyword.startsWith("x-")) {
                throw new IllegalStateException("Teach this test the keyword " + keyword);
            }
        });
        if (schema.has("$ref")) {
            check(value, api.at(schema.get("$ref").asString().substring(1)), place);
        }
        if (schema.has("type") && !typed(value, schema.get("type"))) {
            misfits.add(place + " type " + schema.get("type"));
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            misfits.add(place + " enum");
        }
        if (schema.has("anyOf")
                && schema.get("anyOf").valueStream().noneMatch(one -> misfits(api, value, one)
                        .isEmpty())) {
            misfits.add(place + " anyOf");
        }
        if (value.isObject()) {
            members(value, schema, place);
        }
        if (schema.path("uniqueItems").asBoolean(false)
                && value.valueStream().distinct().count() < value.size()) {
            misfits.add(place + " uniqueItems");
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(value.get(i), schema.get("items"), place + "/" + i);
            }
        }
    }

    private void members(JsonNode value, JsonNode schema, String place) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                misfits.add(place + " lacks " + name);
            }
        });
        JsonNode others = schema.path("additionalProperties");
        value.properties().forEach(member -> {
            String at = place + "/" + member.getKey();
            JsonNode described = schema.path("properties").path(member.getKey());
            if (described.isObject()) {
                check(member.getValue(), described, at);
            } else if (others.isObject()) {
                check(member.getValue(), others, at);
            } else if (schema.has("properties")) {
                misfits.add(at + " isn't described");
            }
        });
    }

    private static boolean typed(JsonNode value, JsonNode types) {
        return (types.isArray() ? types.valueStream() : List.of(types).stream())
                .anyMatch(type -> switch (type.asString()) {
                    case "null" -> value.isNull();
                    case "string" -> value.isString();
                    case "boolean" -> value.isBoolean();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "array" -> value.isArray();
                    case "object" -> value.isObject();
                    default -> throw new IllegalStateException("Teach this test the type " + type);
                });
    }
}
