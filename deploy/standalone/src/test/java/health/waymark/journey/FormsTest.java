package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.command.api.Catalogue;
import health.waymark.standalone.RunningWaymark;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every command can be sent from a form, and a form that is refused comes back with what is wrong and all it held. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTest {
    private final Clinic clinic = Clinic.system();
    private final Visitor supervisor = Visitor.signedInAs("supervisor");
    private final Visitor compliance = Visitor.signedInAs("compliance");
    private final String plan = ActivePlan.of(clinic);

    private Visitor sender(Catalogue.Entry command) {
        return command.roles().contains("SUPERVISOR") ? supervisor : compliance;
    }

    static Stream<Catalogue.Entry> commands() {
        return RunningWaymark.shared().bean(Catalogue.class).entries().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aFormHasTheFieldsOfItsCommand(Catalogue.Entry command) {
        FilledForm form = FilledForm.at(sender(command), address(command));
        Set<String> fields = new HashSet<>();
        for (String name : form.names()) {
            if (name.startsWith("/") && !name.endsWith("/known")) {
                assertThat(schema(command.schema(), name)).as(name).isNotNull();
                fields.add(name);
            }
        }
        for (JsonNode required : command.schema().path("required")) {
            String pointer = "/" + required.asString();
            assertThat(fields)
                    .as(pointer)
                    .anyMatch(field ->
                            pointer.equals("/planId") || field.equals(pointer) || field.startsWith(pointer + "/"));
        }
        form.options().forEach((name, options) -> {
            JsonNode allowed = name.endsWith("/known") ? null : enumOf(command.schema(), name);
            if (allowed != null) {
                assertThat(allowed.valueStream().map(JsonNode::asString).toList())
                        .as(name)
                        .containsAll(options.stream()
                                .filter(option -> !option.isEmpty())
                                .toList());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aRefusedFormLosesNothing(Catalogue.Entry command) {
        FilledForm form = FilledForm.at(sender(command), address(command));
        String text = form.names().stream()
                .filter(name -> name.matches(
                        ".*/(text|statement|comment|description|meaning|subject/display|programme|participants)"))
                .findFirst()
                .orElse("");
        if (!text.isEmpty()) {
            form.set(text, "Written with \"care\" & <love>");
        }
        HttpResponse<String> answer = form.set("/effectiveAt", "yesterday").submit();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Not recorded yet", "<a href=\"#f-effectiveAt\">", "id=\"f-effectiveAt-error\"")
                .contains("“True since” must be an instant");
        FilledForm again = FilledForm.on(sender(command), answer);
        assertThat(again.get("/effectiveAt")).isEqualTo("yesterday");
        for (String name : form.names()) {
            if (!name.equals("_csrf")) {
                assertThat(again.get(name)).as(name).isEqualTo(form.get(name));
            }
        }
    }

    private String address(Catalogue.Entry command) {
        return command.name().equals("DraftPlan") ? "/plans/new" : "/plans/" + plan + "/do/" + command.name();
    }

    private static @Nullable JsonNode enumOf(JsonNode schema, String pointer) {
        JsonNode found = schema(schema, pointer);
        return found == null ? null : found.get("enum");
    }

    /** The schema of what a pointer leads to; null where there is no such field. */
    private static @Nullable JsonNode schema(JsonNode root, String pointer) {
        JsonNode at = root;
        for (String step : pointer.substring(1).split("/")) {
            at = resolved(root, at);
            at = step.matches("\\d+") ? at.get("items") : at.path("properties").get(step);
            if (at == null) {
                return null;
            }
        }
        return resolved(root, at);
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        if (reference != null) {
            return root.at(reference.asString().substring(1));
        }
        for (String several : List.of("allOf", "anyOf")) {
            if (schema.has(several) && !schema.has("properties")) {
                return resolved(root, schema.get(several).get(0));
            }
        }
        return schema;
    }
}
