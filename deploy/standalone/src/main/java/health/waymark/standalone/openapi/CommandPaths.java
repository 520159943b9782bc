package health.waymark.standalone.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.waymark.command.api.Catalogue;
import health.waymark.plan.command.CommandTypes;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One operation a command, where code has one address for all. */
final class CommandPaths {
    static final String TEMPLATE = "/api/commands/{type}";

    private CommandPaths() {}

    static void addTo(OpenAPI api, Catalogue catalogue, Words words) {
        PathItem template = Objects.requireNonNull(api.getPaths().get(TEMPLATE));
        ApiResponse accepted = accepted(template);
        template.setPost(null);
        for (Catalogue.Entry command : catalogue.entries()) {
            api.getComponents().addSchemas(command.name(), schema(api, command));
            api.getPaths()
                    .addPathItem(
                            TEMPLATE.replace("{type}", command.name()),
                            new PathItem().post(operation(command, words, accepted)));
        }
    }

    private static Operation operation(Catalogue.Entry command, Words words, ApiResponse accepted) {
        Operation operation = new Operation()
                .operationId(command.name())
                .addTagsItem(tag(command.name()))
                .summary(command.name())
                .description(words.commands().get(command.name()))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        "application/json",
                                        new MediaType()
                                                .schema(reference(command.name()))
                                                .example(plain(command.example())))))
                .responses(new ApiResponses().addApiResponse("200", accepted));
        operation.addExtension(WhoMay.EXTENSION, WhoMay.of(command.scopes(), command.roles()));
        return operation;
    }

    private static ApiResponse accepted(PathItem template) {
        MediaType answer =
                Objects.requireNonNull(template.getPost().getResponses().get("200")).getContent().values().stream()
                        .findFirst()
                        .orElseThrow();
        return new ApiResponse()
                .description(
                        "Recorded: the plan's new version, what was made, and what is still amiss with the plan. Of"
                                + " more than 50 warnings the answer has 50 and one with code `more`; the plan has all.")
                .content(new Content().addMediaType("application/json", answer))
                .addHeaderObject(
                        "ETag",
                        new Header()
                                .description("The plan's new version in quotes.")
                                .schema(new JsonSchema().types(Set.of("string"))));
    }

    /** The slice that a command lives in is its group. */
    private static String tag(String command) {
        String slice =
                CommandTypes.named(command).orElseThrow().getPackageName().split("\\.")[2];
        return slice.substring(0, 1).toUpperCase(Locale.ROOT) + slice.substring(1) + " commands";
    }

    /** Definitions of a schema's own become components. */
    private static Schema<?> schema(OpenAPI api, Catalogue.Entry command) {
        String prefix = "#/components/schemas/" + command.name() + ".";
        String text = command.schema().toString().replace("#/$defs/", prefix);
        com.fasterxml.jackson.databind.node.ObjectNode tree;
        try {
            tree = (com.fasterxml.jackson.databind.node.ObjectNode)
                    Json31.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        if (tree.remove("$defs") instanceof com.fasterxml.jackson.databind.node.ObjectNode definitions) {
            definitions.properties().forEach(each -> api.getComponents()
                    .addSchemas(command.name() + "." + each.getKey(), Words.schemaOf(each.getValue())));
        }
        return Words.schemaOf(tree);
    }

    private static Object plain(JsonNode example) {
        try {
            return Json31.mapper().readTree(example.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }
}
