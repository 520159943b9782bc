package health.waymark.form.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields that belong together.
 *
 * @param folded whether it opens only when asked for, or when something in it is filled in or wrong
 */
public record Section(@Nullable String legend, @Nullable String hint, boolean folded, List<Field> fields) {

    static Section of(Field... fields) {
        return new Section(null, null, false, List.of(fields));
    }

    static Section named(String legend, Field... fields) {
        return new Section(legend, null, false, List.of(fields));
    }

    static Section folded(String legend, Field... fields) {
        return new Section(legend, null, true, List.of(fields));
    }

    Section hint(String words) {
        return new Section(legend, words, folded, fields);
    }
}
