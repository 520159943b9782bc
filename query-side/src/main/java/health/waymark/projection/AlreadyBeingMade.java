package health.waymark.projection;

/** Somebody makes the read model anew already, in this process or another: one at a time. */
public final class AlreadyBeingMade extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    AlreadyBeingMade() {
        super("The read model is being made anew already.");
    }
}
