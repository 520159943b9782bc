package health.waymark.standalone.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Schemas that nothing refers to came with endpoints that were left out. */
final class LeftoverSchemas {
    private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/([^\"]+)");

    private LeftoverSchemas() {}

    static void removeFrom(OpenAPI api) {
        Map<String, ?> schemas = api.getComponents().getSchemas();
        Set<String> used = new HashSet<>();
        follow(api.getPaths(), schemas, used);
        schemas.keySet().retainAll(used);
    }

    private static void follow(@Nullable Object part, Map<String, ?> schemas, Set<String> used) {
        Matcher references = REFERENCE.matcher(Json31.mapper().valueToTree(part).toString());
        while (references.find()) {
            String name = references.group(1);
            if (used.add(name) && schemas.containsKey(name)) {
                follow(schemas.get(name), schemas, used);
            }
        }
    }
}
