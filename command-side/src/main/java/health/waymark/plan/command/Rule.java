package health.waymark.plan.command;

/** Every rule that can refuse a command. The code is stable and published; the sentence says what to do. */
public enum Rule {
    PLAN_EXISTS("plan-exists", "A plan with this id exists already: choose another id or leave it out."),
    PLAN_CLOSED(
            "plan-closed", "The plan has ended and takes no more changes: draft a new one that replaces it."),
    PLAN_NOT_DRAFT("plan-not-draft", "Only a draft can do this; the plan is past that."),
    PLAN_NOT_ACTIVE("plan-not-active", "The plan is not active: activate or resume it first."),
    PLAN_NOT_HELD("plan-not-held", "The plan is not on hold."),
    PLAN_IN_ERROR("plan-in-error", "The plan is marked as entered in error."),
    EFFECTIVE_IN_FUTURE(
            "effective-in-future", "effectiveAt lies in the future: only what has happened can be recorded."),
    EFFECTIVE_BEFORE_START(
            "effective-before-start",
            "effectiveAt lies before the plan's start: correct it, or send \"historical\": true if it is meant."),
    GOAL_CLOSED("goal-closed", "The goal has ended: reopen it with a reason before changing it."),
    ID_TAKEN("id-taken", "The plan has something with this id already: choose another id or leave it out."),
    NOTHING_CHANGES("nothing-changes", "The changes named are what is there already.");

    private final String code;
    private final String sentence;

    Rule(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    public RuleBroken broken() {
        return new RuleBroken(this);
    }

    /** Refuses unless the condition holds. */
    public void unless(boolean holds) {
        if (!holds) {
            throw broken();
        }
    }
}
