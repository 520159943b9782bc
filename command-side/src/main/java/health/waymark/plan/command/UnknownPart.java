package health.waymark.plan.command;

/** A command names a plan, or a part of one, that is not there for whoever asks. */
public final class UnknownPart extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String kind;
    private final String sentence;

    /** @param kind what was looked for, such as {@code goal} */
    public UnknownPart(String kind) {
        super(sentence(kind), null, false, false);
        this.sentence = sentence(kind);
        this.kind = kind;
    }

    private static String sentence(String kind) {
        return "There is no such " + kind + (kind.equals("plan") ? "." : " on this plan.");
    }

    public String sentence() {
        return sentence;
    }

    public String kind() {
        return kind;
    }
}
