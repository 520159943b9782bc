package health.waymark.projection;

/** Somebody makes the same anew already, in this process or another: one at a time. */
public final class AlreadyBeingMade extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public AlreadyBeingMade() {
        super("It is being made anew already.");
    }
}
