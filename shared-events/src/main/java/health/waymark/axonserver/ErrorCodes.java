package health.waymark.axonserver;

import io.axoniq.axonserver.connector.AxonServerException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Axon Server's codes, wherever they stand: in the trailers of a call, in the connector's exceptions, or in a text. What
 * crosses the wire has no class to go by.
 */
public final class ErrorCodes {
    public static final String TOKEN_MISSING = "AXONIQ-1000";
    public static final String TOKEN_INVALID = "AXONIQ-1001";
    public static final String CONTEXT_UNKNOWN = "AXONIQ-1302";
    /** A race for a place in a stream that another writer has won. */
    public static final String SEQUENCE_TAKEN = "AXONIQ-2000";

    /** Nobody takes such commands. */
    public static final String NO_HANDLER = "AXONIQ-4000";
    /** Nobody answers such questions. */
    public static final String NO_ANSWERER = "AXONIQ-5000";

    private static final Metadata.Key<String> TRAILER =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
    private static final Pattern CODE = Pattern.compile("AXONIQ-\\d{4}");

    private ErrorCodes() {}

    /** The first code that a failure or one of its causes carries. */
    public static @Nullable String of(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String code = here(each);
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    private static @Nullable String here(Throwable failure) {
        if (failure instanceof StatusRuntimeException status) {
            return of(status.getStatus(), status.getTrailers());
        }
        if (failure instanceof StatusException status) {
            return of(status.getStatus(), status.getTrailers());
        }
        if (failure instanceof AxonServerException told) {
            return told.getErrorCategory().errorCode();
        }
        return in(failure.getMessage());
    }

    static @Nullable String of(Status status, @Nullable Metadata trailers) {
        String trailer = trailers == null ? null : trailers.get(TRAILER);
        return trailer == null ? in(status.getDescription()) : trailer;
    }

    private static @Nullable String in(@Nullable String text) {
        Matcher matcher = CODE.matcher(text == null ? "" : text);
        return matcher.find() ? matcher.group() : null;
    }
}
