package health.waymark.plan.command;

/** An idempotency key came before with another body; nothing was recorded. */
public final class KeyClash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyClash() {
        super("This Idempotency-Key came before with another body.", null, false, false);
    }
}
