package health.waymark.http;

import org.jspecify.annotations.Nullable;

/** The key that makes a request safe to repeat. */
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;

    private IdempotencyKey() {}

    /** The key without its quotes; null where none is given. */
    public static @Nullable String of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String key = header.strip();
        if (key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        boolean printable = key.chars().allMatch(c -> c >= 0x20 && c != 0x7f && !Character.isSurrogate((char) c));
        if (key.isBlank() || key.length() > LONGEST || !printable) {
            throw Problem.malformed(HEADER + " takes 1 to " + LONGEST + " printable characters.");
        }
        return key;
    }
}
