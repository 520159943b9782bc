package health.waymark.plan.command;

/** Every rule that can refuse a command. The code is stable and published; the sentence says what to do. */
public enum Rule {
    PLAN_EXISTS("plan-exists", "A plan with this id exists already: choose another id or leave it out."),
    PLAN_CLOSED("plan-closed", "The plan has ended and takes no more changes: draft a new one that replaces it."),
    PLAN_NOT_DRAFT("plan-not-draft", "Only a draft can do this, and the plan is past that: leave it as it is."),
    PLAN_NOT_ACTIVE("plan-not-active", "The plan is not active: activate or resume it first."),
    PLAN_NOT_HELD("plan-not-held", "The plan is not on hold: there is nothing to resume."),
    PLAN_IN_ERROR("plan-in-error", "The plan is marked as entered in error: draft a new one."),
    EFFECTIVE_IN_FUTURE("effective-in-future", "effectiveAt lies in the future: record only what has happened."),
    EFFECTIVE_BEFORE_START(
            "effective-before-start",
            "effectiveAt lies before the plan's start: correct it, or send \"historical\": true if it is meant."),

    CLINICIAN_MISSING("clinician-missing", "The plan has no clinician: assign one with ReassignClinician."),
    PROBLEM_MISSING("problem-missing", "The plan has no problem: add at least one."),
    GOAL_MISSING("goal-missing", "The plan has no goal that the client has not declined: set at least one."),
    GOAL_TARGET_INCOMPLETE(
            "goal-target-incomplete",
            "A goal lacks a measure, a target value or a due date: revise or cancel the goal."),
    INTERVENTION_MISSING(
            "intervention-missing",
            "An active objective has no intervention with a responsible person and a frequency: add one, or put the"
                    + " objective into reserve."),
    AUTHOR_ATTESTATION_MISSING(
            "author-attestation-missing",
            "The clinician has not signed the plan as it stands now: attest it as AUTHOR."),
    CLIENT_ATTESTATION_MISSING(
            "client-attestation-missing",
            "Neither client nor guardian has signed the plan as it stands now: attest it, or document why not."),
    GOALS_OPEN("goals-open", "Goals of the plan are still open: close or cancel each of them first."),
    TOO_MANY_ACTIVE_GOALS(
            "too-many-active-goals",
            "The plan has as many active goals as it may have: hold, close or cancel one first."),
    TOO_MANY_ACTIVE_OBJECTIVES(
            "too-many-active-objectives",
            "The goal has as many active objectives as it may have: add it in RESERVE, or put another one there first."),

    PROBLEM_RESOLVED("problem-resolved", "The problem is resolved: add it anew if it has come back."),
    PROBLEM_DEFERRED("problem-deferred", "The problem is deferred already: nothing more is needed."),
    GOAL_CLOSED("goal-closed", "The goal has ended: reopen it with a reason before changing it."),
    GOAL_OPEN("goal-open", "The goal has not ended: there is nothing to reopen."),
    GOAL_NOT_ACTIVE(
            "goal-not-active",
            "The goal is not active: activate the plan, record the client's agreement or resume the goal first; a"
                    + " proposed goal can be cancelled."),
    GOAL_NOT_HELD("goal-not-held", "The goal is not on hold: there is nothing to resume."),
    OBJECTIVE_CLOSED("objective-closed", "The objective has ended: reopen it with a reason before changing it."),
    OBJECTIVE_OPEN("objective-open", "The objective has not ended: there is nothing to reopen."),
    OBJECTIVE_NOT_ACTIVE("objective-not-active", "The objective is in reserve already: leave it as it is."),
    OBJECTIVE_NOT_RESERVED("objective-not-reserved", "The objective is active already: leave it as it is."),
    INTERVENTION_STOPPED("intervention-stopped", "The intervention has been stopped: add a new one."),
    VALUE_OFF_SCALE("value-off-scale", "The value does not lie on its scale: check the value and the scale."),
    ENTRY_IN_ERROR("entry-in-error", "The entry is marked as entered in error: record a new one."),
    NOT_THE_SIGNER(
            "not-the-signer",
            "AUTHENTICATED means the signer's own login, and this is another's: use ASSERTED or ON_PAPER."),
    REVIEW_OPEN("review-open", "A review is open already: complete it."),
    NEXT_REVIEW_NOT_LATER(
            "next-review-not-later", "nextReviewOn must lie after the day of this review: choose a later day."),
    HOLD_RELEASED("hold-released", "The legal hold was released already: nothing more is needed."),
    NOT_UNDER_HOLD("not-under-hold", "The plan is under no legal hold: there is nothing to release."),
    HOLD_NOT_NAMED("hold-not-named", "The plan is under several legal holds: name the one meant by its holdId."),

    ID_TAKEN("id-taken", "The plan has something with this id already: choose another id or leave it out."),
    NOTHING_CHANGES("nothing-changes", "The changes named are what is there already: name what should differ.");

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
