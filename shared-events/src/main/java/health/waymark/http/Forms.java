package health.waymark.http;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What a parameter takes, in words. */
final class Forms {

    private Forms() {}

    static String of(MethodArgumentTypeMismatchException mismatch) {
        ResolvableType type = ResolvableType.forMethodParameter(mismatch.getParameter());
        boolean many = Collection.class.isAssignableFrom(type.toClass());
        return of(many ? type.getGeneric(0).toClass() : type.toClass());
    }

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "another form";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> ((Enum<?>) value).name())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-01-31";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a whole number" : "another form";
    }
}
