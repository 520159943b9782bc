package health.waymark.delivery.gate;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When nothing is sent; what comes up then waits until they end. In the organisation's zone, over midnight if need be.
 *
 * @param from with {@code OWN} somebody's own; with {@code DEFAULT} the organisation's, where it has any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuietHours(
        Use use,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime from,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime to) {
    public enum Use {
        /** The organisation's. */
        DEFAULT,
        OWN,
        NONE
    }

    public static final QuietHours NONE = new QuietHours(Use.NONE, null, null);
}
