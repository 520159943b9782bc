package health.waymark.plan.command;

/** A command names a plan, or a part of one, that is not there for whoever asks. */
public final class UnknownPart extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String kind;

    /** @param kind what was looked for, such as {@code goal} */
    public UnknownPart(String kind) {
        super("There is no such " + kind + (kind.equals("plan") ? "." : " on this plan."), null, false, false);
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
