package health.waymark.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Derives from a record what a body for it must look like; a type it can't judge it leaves to the JSON library. */
final class Shapes {

    private static final Shape ANY = (value, place, complaints) -> {};

    private final Map<Type, Shape> known = new ConcurrentHashMap<>();

    /** Shapes under way; a record's is there before its fields are, so that other threads must not see it yet. */
    private final Map<Type, Shape> drafts = new HashMap<>();

    Shape of(Type type) {
        Shape shape = known.get(type);
        return shape == null ? drawn(type) : shape;
    }

    private synchronized Shape drawn(Type type) {
        Shape shape = draft(type);
        known.putAll(drafts);
        return shape;
    }

    private Shape draft(Type type) {
        Shape shape = drafts.get(type);
        if (shape == null) {
            shape = derived(type);
            drafts.put(type, shape);
        }
        return shape;
    }

    private Shape derived(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return container(raw, generic.getActualTypeArguments());
        }
        if (!(type instanceof Class<?> raw)) {
            return ANY;
        }
        Shape scalar = Scalars.of(raw);
        if (scalar != null) {
            return scalar;
        }
        if (raw.isEnum()) {
            return hasOwnForm(raw) ? ANY : Scalars.oneOf(raw);
        }
        if (raw.isRecord() && isWrapper(raw.getRecordComponents())) {
            return draft(raw.getRecordComponents()[0].getGenericType());
        }
        return raw.isRecord() && !hasOwnForm(raw) ? record(raw) : ANY;
    }

    /** An id is a record around its one value and looks like that value. */
    private static boolean isWrapper(RecordComponent[] components) {
        return components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    /** Put in place before its fields are looked at: a record may hold itself. */
    private Shape record(Class<?> type) {
        Map<String, RecordShape.Field> fields = new LinkedHashMap<>();
        RecordShape shape = new RecordShape(fields);
        drafts.put(type, shape);
        for (RecordComponent component : type.getRecordComponents()) {
            boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            fields.put(name(component), new RecordShape.Field(required, draft(component.getGenericType())));
        }
        return shape;
    }

    private Shape container(Class<?> raw, Type[] arguments) {
        Shape element = draft(arguments[arguments.length - 1]);
        if (Collection.class.isAssignableFrom(raw)) {
            return Containers.listOf(element);
        }
        return Map.class.isAssignableFrom(raw) ? Containers.mapOf(element) : ANY;
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static boolean hasOwnForm(Class<?> type) {
        Stream<AnnotatedElement> members = Stream.of(
                        Stream.of(type),
                        Arrays.stream(type.getDeclaredMethods()),
                        Arrays.stream(type.getDeclaredFields()),
                        Arrays.stream(type.getDeclaredConstructors()))
                .flatMap(s -> s);
        return members.anyMatch(member -> member.isAnnotationPresent(JsonValue.class)
                || member.isAnnotationPresent(JsonCreator.class)
                || member.isAnnotationPresent(JsonTypeInfo.class)
                || member.isAnnotationPresent(JsonDeserialize.class));
    }
}
