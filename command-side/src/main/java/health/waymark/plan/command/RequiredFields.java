package health.waymark.plan.command;

import health.waymark.http.Problem;
import health.waymark.http.Violation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields that a command requires only under some condition, so that their types cannot say it. */
public final class RequiredFields {
    private RequiredFields() {}

    /** @param pointer where in the body it is missing if it is */
    public record Field(String pointer, @Nullable Object value) {}

    /** Throws {@code Problem.malformed} with the pointer of each that is missing. */
    public static void check(Field... fields) {
        List<Violation> missing = Arrays.stream(fields)
                .filter(field -> field.value() == null)
                .map(field -> new Violation(field.pointer(), "is required"))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.malformed(missing);
        }
    }
}
