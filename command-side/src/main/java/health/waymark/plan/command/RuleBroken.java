package health.waymark.plan.command;

/** A command was refused because a rule forbids it; nothing was recorded. */
public final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Rule rule;

    RuleBroken(Rule rule) {
        super(rule.sentence(), null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
