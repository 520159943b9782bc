package health.waymark.delivery.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A channel could not bring something. Its code is one, or a class; never a text that may be about somebody. */
public final class Undelivered extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean forGood;
    private final @Nullable Duration notBefore;

    private Undelivered(String code, boolean forGood, @Nullable Duration notBefore) {
        super(code, null, false, false);
        this.code = code;
        this.forGood = forGood;
        this.notBefore = notBefore;
    }

    public static Undelivered forNow(String code) {
        return new Undelivered(code, false, null);
    }

    /** @param notBefore as long as whom it was for asks to be left alone */
    public static Undelivered forNow(String code, @Nullable Duration notBefore) {
        return new Undelivered(code, false, notBefore);
    }

    /** No further try would fare better. */
    public static Undelivered forGood(String code) {
        return new Undelivered(code, true, null);
    }

    public String code() {
        return code;
    }

    public boolean isForGood() {
        return forGood;
    }

    public @Nullable Duration notBefore() {
        return notBefore;
    }
}
