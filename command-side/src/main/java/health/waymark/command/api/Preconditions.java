package health.waymark.command.api;

import health.waymark.http.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers that make a command safe to send: If-Match (RFC 9110) and Idempotency-Key. */
final class Preconditions {
    private static final Pattern VERSION = Pattern.compile("\\s*\"?(\\d{1,18})\"?\\s*");
    private static final int LONGEST_KEY = 255;

    private Preconditions() {}

    /** The version a sender has seen; null where none is named ({@code *} names any). */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher matcher = VERSION.matcher(ifMatch);
        if (!matcher.matches()) {
            throw Problem.malformed("If-Match takes the plan's version in quotes, such as \"7\".");
        }
        return Long.valueOf(matcher.group(1));
    }

    /** The key without its quotes; null where none is given. */
    static @Nullable String key(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String key = header.strip();
        if (key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        boolean printable = key.chars().allMatch(c -> c >= 0x20 && c != 0x7f && !Character.isSurrogate((char) c));
        if (key.isBlank() || key.length() > LONGEST_KEY || !printable) {
            throw Problem.malformed("Idempotency-Key takes 1 to " + LONGEST_KEY + " printable characters.");
        }
        return key;
    }
}
