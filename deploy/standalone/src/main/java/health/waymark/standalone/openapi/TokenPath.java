package health.waymark.standalone.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;

/** Where a client system begins. */
final class TokenPath {
    private TokenPath() {}

    static void addTo(OpenAPI api, Words words) {
        Operation token = Json31.mapper().convertValue(words.token(), Operation.class);
        Paths all = new Paths();
        all.addPathItem("/oauth2/token", new PathItem().post(token));
        all.putAll(api.getPaths());
        api.setPaths(all);
    }
}
