package health.waymark.rig;

/** Waymark did not keep its word. The message says what is wrong, with which command or plan. */
public final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Violation(String what) {
        super(what);
    }

    public static void unless(boolean kept, String what) {
        if (!kept) {
            throw new Violation(what);
        }
    }
}
