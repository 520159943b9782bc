package health.waymark.database;

import org.jspecify.annotations.Nullable;

/** Waymark won't start like this. The message is one sentence for the person at the terminal: what is wrong, what to do. */
public final class StartupRefused extends RuntimeException {

    public StartupRefused(String sentence) {
        super(sentence);
    }

    public StartupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The refusal behind a failure, however deep a framework has wrapped it. */
    public static @Nullable StartupRefused behind(Throwable failure) {
        Throwable each = failure;
        while (each != null) {
            if (each instanceof StartupRefused refused) {
                return refused;
            }
            each = each.getCause() == each ? null : each.getCause();
        }
        return null;
    }
}
