package health.waymark.history.query;

import org.jspecify.annotations.Nullable;

/**
 * One value that an event changed.
 *
 * @param subject the id of the plan or of the part of it that changed
 * @param field its name in the view, with a slash for what lies deeper: {@code target/due}
 */
public record Change(
        String subject,
        String field,
        @Nullable Object before,
        @Nullable Object after) {
    static Change status(Object subject, @Nullable Enum<?> before, Enum<?> after) {
        return new Change(subject.toString(), "status", before == null ? null : before.name(), after.name());
    }
}
