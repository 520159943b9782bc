package health.waymark.standalone.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.List;
import java.util.Map;

/** A command line to paste, where {@code $waymark} is the address and {@code $token} a token. */
final class CurlExample {
    private static final String A_PLAN = "0199a4c0-7e10-7000-8000-000000000001";

    /** Of those that take parameters in any case. */
    private static final Map<String, String> QUERIES = Map.of(
            "/api/plans/{planId}/diff", "?from=1",
            "/api/ledger/inclusion", "?position=1&size=1",
            "/api/ledger/consistency", "?from=1&to=2");

    private CurlExample() {}

    static void addTo(HttpMethod method, String path, Operation operation) {
        StringBuilder line = new StringBuilder("curl -s ");
        if (method == HttpMethod.DELETE) {
            line.append("-X DELETE ");
        }
        String address = path.replace("{planId}", A_PLAN)
                        .replace("{type}", "SetGoal")
                        .replace("{clinician}", "clin-7")
                        .replace("{jobId}", A_PLAN)
                        .replace("{path}", "0/000.p/1")
                + QUERIES.getOrDefault(path, "");
        line.append('"').append("$waymark").append(address).append("\" -H \"Authorization: Bearer $token\"");
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().entrySet().stream()
                    .findFirst()
                    .ifPresent(body -> addBody(line, body.getKey(), body.getValue()));
        }
        operation.addExtension(
                "x-codeSamples", List.of(Map.of("lang", "Shell", "label", "curl", "source", line.toString())));
    }

    private static void addBody(StringBuilder line, String type, MediaType body) {
        line.append(" \\\n  -H 'Content-Type: ").append(type).append('\'');
        Object example = body.getExample();
        if (example == null) {
            line.append(" \\\n  --data-binary @bundle.json");
            return;
        }
        String text = example instanceof String lines ? lines.strip() : pretty(example);
        line.append(" \\\n  --data-binary '").append(text.replace("'", "'\\''")).append('\'');
    }

    private static String pretty(Object example) {
        try {
            return Json31.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(example);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
