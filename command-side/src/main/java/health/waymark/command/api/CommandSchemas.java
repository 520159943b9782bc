package health.waymark.command.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas straight from the records: what isn't marked nullable is required, and nothing else is allowed. */
final class CommandSchemas {
    private final SchemaGenerator generator;

    CommandSchemas() {
        JsonMapper mapper = JsonMapper.builder().build();
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        mapper, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withRequiredCheck(field -> !nullable(field))
                .withNullableCheck(field -> false)
                .withStringMinLengthResolver(field -> field.getType().isInstanceOf(String.class) ? 1 : null)
                .withStringMaxLengthResolver(field -> field.getType().isInstanceOf(String.class) ? 4000 : null);
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            if (!isId(type.getErasedType())) {
                return null;
            }
            ObjectNode id =
                    context.createStandardDefinition(context.getTypeContext().resolve(UUID.class), null);
            return new com.github.victools.jsonschema.generator.CustomDefinition(id, true);
        });
        generator = new SchemaGenerator(config.build());
    }

    JsonNode of(Class<?> type) {
        return generator.generateSchema(type);
    }

    private static boolean nullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }
}
