package health.waymark.plan.command;

/** The sender decided on a version of the plan that is no longer the current one; nothing was recorded. */
public final class StalePlan extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    StalePlan(long current) {
        this("The plan is at version " + current + " now: read it again before you decide.");
    }

    private StalePlan(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
