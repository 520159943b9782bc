package health.waymark.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a job has to say, once for all it concerns.
 *
 * @param code stable, for programs: a cause, or the rule that refused
 * @param message a sentence that fits all of them
 * @param about the kind of resource, or the field of it
 * @param count how many there are
 * @param resources which ones, the first hundred of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(String code, String message, @Nullable String about, long count, List<String> resources) {
    public static Finding of(String code, String message) {
        return new Finding(code, message, null, 1, List.of());
    }
}
