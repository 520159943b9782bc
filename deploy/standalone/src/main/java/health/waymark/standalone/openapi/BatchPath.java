package health.waymark.standalone.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Objects;

/** A batch, whose body no controller's signature tells. */
final class BatchPath {
    private static final String NDJSON = "application/x-ndjson";

    private BatchPath() {}

    static void describe(OpenAPI api, Words words) {
        api.getComponents().addSchemas("BatchLine", words.schema("BatchLine"));
        api.getComponents().addSchemas("BatchAnswer", words.schema("BatchAnswer"));
        Objects.requireNonNull(api.getPaths().get("/api/commands"))
                .getPost()
                .operationId("sendBatch")
                .requestBody(new RequestBody()
                        .required(true)
                        .description("One object a line.")
                        .content(lines("BatchLine", words.batch("request"))))
                .responses(new ApiResponses()
                        .addApiResponse(
                                "200",
                                new ApiResponse()
                                        .description("One object a line, in the order of the commands.")
                                        .content(lines("BatchAnswer", words.batch("answer")))));
    }

    private static Content lines(String schema, String example) {
        return new Content()
                .addMediaType(
                        NDJSON,
                        new MediaType().schema(CommandPaths.reference(schema)).example(example));
    }
}
