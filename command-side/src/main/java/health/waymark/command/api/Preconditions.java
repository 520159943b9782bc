package health.waymark.command.api;

import health.waymark.http.IdempotencyKey;
import health.waymark.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers that make a command safe to send: If-Match (RFC 9110) and Idempotency-Key. */
final class Preconditions {
    private static final Pattern VERSION = Pattern.compile("(W/)?\"(\\d{1,18})\"|(\\d{1,18})");

    /** No plan's version: a weak tag never matches, for If-Match compares strongly. */
    private static final long NO_VERSION = -1;

    private Preconditions() {}

    /** The version a sender has seen; null where none is named ({@code *} names any). */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher matcher = VERSION.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.malformed("If-Match takes the plan's version in quotes, such as \"7\".");
        }
        if (matcher.group(1) != null) {
            return NO_VERSION;
        }
        return Long.valueOf(matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
    }

    /** A batch's lines say them for themselves; for the batch as a whole they could only be promised in vain. */
    static void areOfEachLine(HttpServletRequest batch) {
        if (batch.getHeader(IdempotencyKey.HEADER) != null || batch.getHeader("If-Match") != null) {
            throw Problem.malformed("In a batch each line has an idempotencyKey and an ifMatch of its own:"
                    + " the headers Idempotency-Key and If-Match are for single commands.");
        }
    }
}
