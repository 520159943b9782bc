package health.waymark.standalone.openapi;

import health.waymark.access.Actor;
import health.waymark.access.server.AccessServer;
import health.waymark.command.api.Catalogue;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import org.springdoc.core.converters.ModelConverterRegistrar;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Describes whichever endpoints run; nothing of it is made before the first who asks. */
@Lazy
@Configuration(proxyBeanMethods = false)
@Import(DocsPage.class)
public class OpenApiConfiguration {

    @Bean
    static MadeWhenAsked madeWhenAsked() {
        return new MadeWhenAsked();
    }

    @Bean
    Words words() {
        return Words.load();
    }

    /** @param registrar nobody else would ask for it, and without it our converters are not known */
    @Bean
    OpenAPI waymarkApi(Words words, ModelConverterRegistrar registrar) {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .replaceWithSchema(JsonNode.class, new JsonSchema());
        return Frame.of(words);
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    RequiredFields requiredFields() {
        return new RequiredFields();
    }

    @Bean
    GlobalOpenApiCustomizer everyCommandAndItsWords(
            Words words, ObjectProvider<Catalogue> catalogue, Environment environment) {
        boolean ownIssuer = !environment.containsProperty(AccessServer.FOREIGN_ISSUER);
        return new Description(words, catalogue.getIfAvailable(), ownIssuer);
    }
}
