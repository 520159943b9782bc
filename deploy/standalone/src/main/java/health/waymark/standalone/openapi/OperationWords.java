package health.waymark.standalone.openapi;

import health.waymark.access.server.Endpoint;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Summary, description, headers and who may, for one operation after the other. */
final class OperationWords {
    private static final List<String> COMMAND_HEADERS = List.of(
            "Idempotency-Key",
            "If-Match",
            "Waymark-On-Behalf-Of",
            "Waymark-Purpose",
            "Waymark-Reason",
            "X-Correlation-Id");
    private static final List<String> BATCH_HEADERS =
            List.of("Waymark-On-Behalf-Of", "Waymark-Purpose", "Waymark-Reason", "X-Correlation-Id");
    private static final List<String> QUERY_HEADERS = List.of("Waymark-At-Least", "Waymark-Purpose", "Waymark-Reason");

    private final Words words;

    OperationWords(Words words) {
        this.words = words;
    }

    void addTo(HttpMethod method, String path, Operation operation) {
        Map<String, Object> said = words.operation(method.name(), path);
        if (said.get("tag") != null) {
            operation.setTags(List.of(String.valueOf(said.get("tag"))));
            operation.setSummary(Words.text(said, "summary"));
            operation.setDescription(Words.text(said, "description"));
        }
        if (operation.getExtensions() == null || !operation.getExtensions().containsKey(WhoMay.EXTENSION)) {
            Endpoint.find(method.name(), path)
                    .ifPresent(endpoint -> operation.addExtension(WhoMay.EXTENSION, WhoMay.of(endpoint.right())));
        }
        addBody(operation, said);
        plainAnswers(operation, said);
        operation.setParameters(parameters(operation, said, headers(method, path)));
    }

    private static void addBody(Operation operation, Map<String, Object> said) {
        if (said.get("body") instanceof Map<?, ?> body) {
            Content content = new Content();
            body.forEach((type, description) -> content.addMediaType(
                    String.valueOf(type),
                    new MediaType().schema(new JsonSchema().description(String.valueOf(description)))));
            operation.setRequestBody(new RequestBody().required(true).content(content));
        }
    }

    /** Controllers promise any media type and mean JSON; their status is said in code only. */
    private static void plainAnswers(Operation operation, Map<String, Object> said) {
        String status = Words.text(said, "status");
        ApiResponse found = operation.getResponses().remove("200");
        if (found == null) {
            found = operation.getResponses().remove(status == null ? "200" : status);
        }
        if (found == null) {
            return;
        }
        if (found.getContent() != null && found.getContent().containsKey("*/*")) {
            found.setContent(new Content()
                    .addMediaType("application/json", found.getContent().get("*/*")));
        }
        String location = Words.text(said, "location");
        if (location != null) {
            found.addHeaderObject(
                    "Location", new Header().description(location).schema(new JsonSchema().types(Set.of("string"))));
        }
        operation.getResponses().addApiResponse(status == null ? "200" : status, found);
    }

    private static List<String> headers(HttpMethod method, String path) {
        if (method == HttpMethod.POST) {
            return path.startsWith("/api/commands/") ? COMMAND_HEADERS : BATCH_HEADERS;
        }
        return method == HttpMethod.GET && !path.startsWith("/api/commands") && !path.startsWith("/api/jobs")
                ? QUERY_HEADERS
                : List.of();
    }

    /** What a parameter means, unless it means something else here. */
    private List<Parameter> parameters(Operation operation, Map<String, Object> said, List<String> headers) {
        Map<?, ?> here = said.get("parameters") instanceof Map<?, ?> own ? own : Map.of();
        List<Parameter> all = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> !"header".equals(parameter.getIn()) || here.containsKey(parameter.getName()))
                    .forEach(all::add);
        }
        all.forEach(parameter -> parameter.setDescription(
                here.get(parameter.getName()) instanceof String own
                        ? own
                        : words.parameters().get(parameter.getName())));
        headers.forEach(header -> all.add(new HeaderParameter()
                .name(header)
                .description(words.headers().get(header))
                .schema(new JsonSchema().types(Set.of("string")))));
        return all;
    }
}
