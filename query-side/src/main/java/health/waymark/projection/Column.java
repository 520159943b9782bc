package health.waymark.projection;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A component of a row and the column of its name: the component's type says what the column's is. An id, which is a
 * record of one value, is that value; text marked {@link JsonRawValue} is JSON.
 */
final class Column {
    private static final Map<Type, String> TYPES = Map.of(
            long.class, "bigint",
            Integer.class, "integer",
            int.class, "integer",
            boolean.class, "boolean",
            UUID.class, "uuid",
            Instant.class, "timestamptz",
            LocalDate.class, "date",
            BigDecimal.class, "numeric");

    /** What is sent as what it is; everything else is sent as text, for which the driver knows a binary form too. */
    private static final Map<String, Class<?>> SENT =
            Map.of("bigint", Long.class, "integer", Integer.class, "boolean", Boolean.class);

    private static final ClassValue<List<Column>> COLUMNS = new ClassValue<>() {
        @Override
        protected List<Column> computeValue(Class<?> row) {
            return Arrays.stream(row.getRecordComponents()).map(Column::new).toList();
        }
    };

    private final String name;
    private final String type;
    private final Method accessor;
    private final @Nullable Method within;

    private Column(RecordComponent component) {
        Class<?> of = component.getType();
        accessor = open(component.getAccessor());
        within = of.isRecord() ? open(of.getRecordComponents()[0].getAccessor()) : null;
        name = column(component.getName());
        type = accessor.isAnnotationPresent(JsonRawValue.class)
                ? "jsonb"
                : type(within == null ? component.getGenericType() : within.getReturnType());
    }

    static List<Column> of(Class<? extends Record> row) {
        return COLUMNS.get(row);
    }

    private static Method open(Method accessor) {
        accessor.setAccessible(true);
        return accessor;
    }

    private static String column(String component) {
        return component
                .chars()
                .mapToObj(c -> Character.isUpperCase(c) ? "_" + (char) Character.toLowerCase(c) : "" + (char) c)
                .collect(Collectors.joining());
    }

    private static String type(Type of) {
        return of instanceof ParameterizedType list
                ? type(list.getActualTypeArguments()[0]) + "[]"
                : TYPES.getOrDefault(of, "text");
    }

    String name() {
        return name;
    }

    boolean isJson() {
        return type.equals("jsonb");
    }

    @Nullable
    Object of(Record row) {
        try {
            Object value = accessor.invoke(row);
            return value == null || within == null ? value : within.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A row cannot be read.", e);
        }
    }

    /** A parameter for the column of many rows. */
    String parameter() {
        return "?::" + (SENT.containsKey(type) ? type : "text") + "[]";
    }

    /** The column's value out of what was sent. */
    String value() {
        return name + "::" + type + " as " + name;
    }

    /** The column of many rows, as the parameter takes it. */
    Object of(Collection<? extends Record> rows) {
        Class<?> sent = SENT.getOrDefault(type, String.class);
        Object all = Array.newInstance(sent, rows.size());
        int place = 0;
        for (Record row : rows) {
            Object value = of(row);
            Array.set(all, place++, sent == String.class ? text(value) : value);
        }
        return all;
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Enum<?> one) {
            return one.name();
        }
        return value instanceof List<?> list ? array(list) : value == null ? null : value.toString();
    }

    private static String array(List<?> values) {
        return values.stream()
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
