package health.waymark.standalone.openapi;

import health.waymark.standalone.data.WaymarkVersion;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

/** What stands around the operations. */
final class Frame {
    static final String BEARER = "bearer";

    private Frame() {}

    static OpenAPI of(Words words) {
        return new OpenAPI()
                .info(new Info()
                        .title(words.title())
                        .version(WaymarkVersion.current())
                        .description(words.description())
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("A token with the claim `organisation`.")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
