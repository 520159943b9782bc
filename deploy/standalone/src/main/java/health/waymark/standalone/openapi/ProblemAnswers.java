package health.waymark.standalone.openapi;

import health.waymark.http.ProblemBody;
import health.waymark.plan.command.Rule;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every way in which an operation may refuse, with the codes it refuses with. */
final class ProblemAnswers {
    private static final List<Integer> ALWAYS = List.of(400, 401, 403, 404, 406, 429, 500, 503);
    private static final List<Integer> WITH_A_BODY = List.of(413, 415);
    private static final List<Integer> ONE_COMMAND = List.of(412, 422);

    private final Words words;

    ProblemAnswers(OpenAPI api, Words words, boolean commands) {
        this.words = words;
        ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach((name, schema) -> api.getComponents()
                .addSchemas(name.equals("ProblemBody") ? "Problem" : name, schema));
        Schema<?> problem =
                Objects.requireNonNull(api.getComponents().getSchemas().get("Problem"));
        problem.description("Problem details (RFC 9457).");
        problem.addExtension("x-codes", codes());
        if (commands) {
            api.getComponents().addSchemas("RuleProblem", ruleProblem());
        }
    }

    void addTo(HttpMethod method, String path, Operation operation) {
        ALWAYS.forEach(status -> add(operation, status));
        if (method == HttpMethod.POST) {
            WITH_A_BODY.forEach(status -> add(operation, status));
        }
        if (method == HttpMethod.POST && path.startsWith("/api/commands/")) {
            ONE_COMMAND.forEach(status -> add(operation, status));
            operation
                    .getResponses()
                    .addApiResponse("409", answer("A rule refuses it; `code` is the rule's.", "RuleProblem"));
        }
    }

    private void add(Operation operation, int status) {
        Map<String, String> codes = words.codesOf(status);
        String meaning = String.join(" ", codes.values());
        String named = "`" + String.join("`, `", codes.keySet()) + "`";
        operation.getResponses().addApiResponse(String.valueOf(status), answer(named + ": " + meaning, "Problem"));
    }

    private static ApiResponse answer(String description, String schema) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(CommandPaths.reference(schema))));
    }

    private List<Map<String, Object>> codes() {
        return words.codes().entrySet().stream()
                .map(code -> code(
                        code.getKey(), code.getValue().get(0), code.getValue().get(1)))
                .toList();
    }

    private static Schema<?> ruleProblem() {
        Schema<?> code = new JsonSchema()
                .allOf(List.of(
                        CommandPaths.reference("Problem"),
                        new JsonSchema()
                                .addProperty(
                                        "code",
                                        Words.schemaOf(Map.of(
                                                "type",
                                                "string",
                                                "enum",
                                                Arrays.stream(Rule.values())
                                                        .map(Rule::code)
                                                        .toList())))))
                .description("A rule refused the command; nothing was recorded.");
        code.addExtension(
                "x-codes",
                Arrays.stream(Rule.values())
                        .map(rule -> code(rule.code(), 409, rule.sentence()))
                        .toList());
        return code;
    }

    private static Map<String, Object> code(String code, Object status, Object meaning) {
        Map<String, Object> each = new LinkedHashMap<>();
        each.put("code", code);
        each.put("status", status);
        each.put("meaning", meaning);
        return each;
    }
}
