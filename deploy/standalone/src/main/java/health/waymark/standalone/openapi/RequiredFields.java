package health.waymark.standalone.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.type.TypeFactory;
import health.waymark.query.LeftOutWhenAbsent;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an answer always has, what may be null in it and what may be missing: told by the records themselves. */
final class RequiredFields implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord() && raw.getName().startsWith("health.waymark.")) {
            Schema<?> whole = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(schema.get$ref().replace(REFERENCE, ""));
            if (whole != null && whole.getProperties() != null && whole.getRequired() == null) {
                mark(whole, raw);
            }
        }
        return schema;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void mark(Schema whole, Class<?> type) {
        Map<String, Schema> properties = whole.getProperties();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema property = properties.get(component.getName());
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (property == null || nullable && leftOut(type, component)) {
                continue;
            }
            required.add(component.getName());
            if (nullable) {
                properties.put(component.getName(), orNull(property));
            }
        }
        whole.setRequired(required);
    }

    /** Values of events are written without what they leave open (see ViewJson). */
    private static boolean leftOut(Class<?> type, RecordComponent component) {
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        return component.isAnnotationPresent(LeftOutWhenAbsent.class)
                || include != null && include.value() == JsonInclude.Include.NON_NULL
                || type.getPackageName().endsWith(".event");
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema orNull(Schema property) {
        if (property.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of("null"))));
        }
        Set<String> types = new LinkedHashSet<>(property.getTypes() == null ? Set.of() : property.getTypes());
        if (types.isEmpty() && property.getType() != null) {
            types.add(property.getType());
        }
        if (types.isEmpty()) {
            return property; // it says nothing of its type: null is among what it may be
        }
        types.add("null");
        property.setTypes(types);
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            List values = new ArrayList<>(property.getEnum());
            values.add(null);
            property.setEnum(values);
        }
        return property;
    }
}
