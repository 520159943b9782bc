package health.waymark.standalone.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation on the page.
 *
 * @param sends the schema of its body, where it has a name
 */
record ReferenceOperation(
        String id,
        String method,
        String path,
        String summary,
        List<Prose> description,
        Prose whoMay,
        List<Parameter> parameters,
        List<String> mediaTypes,
        @Nullable String sends,
        List<FieldTable.Field> fields,
        List<Answer> answers,
        String curl) {

    record Parameter(String name, String in, boolean required, Prose description) {}

    /** @param view the schema of what is answered, where all went well and it has a name */
    record Answer(
            String status, Prose description, @Nullable String view) {}

    static ReferenceOperation of(String method, String path, JsonNode said, JsonNode schemas) {
        JsonNode content = said.at("/requestBody/content");
        List<String> mediaTypes =
                content.propertyStream().map(java.util.Map.Entry::getKey).toList();
        JsonNode body =
                content.isEmpty() ? content : content.get(mediaTypes.get(0)).path("schema");
        return new ReferenceOperation(
                said.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                said.path("summary").asString(""),
                Prose.paragraphs(said.path("description").asString("")),
                Prose.of(said.path("x-who-may").asString("")),
                parameters(said.path("parameters")),
                mediaTypes,
                FieldTable.reference(body),
                FieldTable.whole(schemas, body),
                answers(said.path("responses")),
                said.at("/x-codeSamples/0/source").asString(""));
    }

    private static List<Parameter> parameters(JsonNode all) {
        List<Parameter> parameters = new ArrayList<>();
        all.forEach(each -> parameters.add(new Parameter(
                each.get("name").asString(),
                each.get("in").asString(),
                each.path("required").asBoolean(false),
                Prose.of(each.path("description").asString("")))));
        return parameters;
    }

    private static List<Answer> answers(JsonNode responses) {
        TreeMap<String, Answer> answers = new TreeMap<>();
        responses.properties().forEach(each -> {
            JsonNode content = each.getValue().path("content");
            JsonNode schema = content.isEmpty()
                    ? content
                    : content.values().iterator().next().path("schema");
            answers.put(
                    each.getKey(),
                    new Answer(
                            each.getKey(),
                            Prose.of(each.getValue().path("description").asString("")),
                            each.getKey().startsWith("2")
                                    ? FieldTable.reference(schema.has("items") ? schema.get("items") : schema)
                                    : null));
        });
        return List.copyOf(answers.values());
    }
}
