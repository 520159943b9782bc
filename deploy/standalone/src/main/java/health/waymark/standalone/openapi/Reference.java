package health.waymark.standalone.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The API's description as pages show it. */
record Reference(
        String version,
        List<Prose> introduction,
        List<Group> groups,
        List<Code> codes,
        List<Code> rules,
        List<View> views) {

    record Group(String id, String name, String description, List<ReferenceOperation> operations) {}

    record Code(String code, int status, Prose meaning) {}

    record View(String name, List<FieldTable.Field> fields) {}

    static Reference of(JsonNode api) {
        JsonNode schemas = api.at("/components/schemas");
        Map<String, List<ReferenceOperation>> operations = new LinkedHashMap<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String tag = method.getValue().at("/tags/0").asString();
                    operations
                            .computeIfAbsent(tag, name -> new ArrayList<>())
                            .add(ReferenceOperation.of(method.getKey(), path.getKey(), method.getValue(), schemas));
                }));
        return new Reference(
                api.at("/info/version").asString(""),
                Prose.paragraphs(api.at("/info/description").asString("")),
                groups(api.path("tags"), operations),
                codes(schemas.at("/Problem/x-codes")),
                codes(schemas.at("/RuleProblem/x-codes")),
                views(schemas, operations));
    }

    Optional<ReferenceOperation> operation(String id) {
        return groups.stream()
                .flatMap(group -> group.operations().stream())
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    Optional<View> view(String name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    private static List<Group> groups(JsonNode tags, Map<String, List<ReferenceOperation>> operations) {
        List<Group> groups = new ArrayList<>();
        tags.forEach(tag -> {
            String name = tag.get("name").asString();
            groups.add(new Group(
                    name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                    name,
                    tag.path("description").asString(""),
                    operations.getOrDefault(name, List.of())));
        });
        return groups;
    }

    private static List<Code> codes(JsonNode all) {
        List<Code> codes = new ArrayList<>();
        all.forEach(each -> codes.add(new Code(
                each.get("code").asString(),
                each.get("status").asInt(),
                Prose.of(each.get("meaning").asString()))));
        return codes;
    }

    /** Every schema that isn't shown with an operation as what is to be sent. */
    private static List<View> views(JsonNode schemas, Map<String, List<ReferenceOperation>> operations) {
        Map<String, View> views = new TreeMap<>();
        schemas.properties().forEach(schema -> {
            boolean sent = schema.getKey().contains(".")
                    || operations.values().stream().flatMap(List::stream).anyMatch(operation -> schema.getKey()
                            .equals(operation.sends()));
            List<FieldTable.Field> fields = FieldTable.linked(schemas, schema.getValue());
            if (!sent && !fields.isEmpty()) {
                views.put(schema.getKey(), new View(schema.getKey(), fields));
            }
        });
        return List.copyOf(views.values());
    }
}
