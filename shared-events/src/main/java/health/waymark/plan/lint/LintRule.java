package health.waymark.plan.lint;

/**
 * The questions a surveyor asks of a plan (most are among the causes the Joint Commission names for non-compliance with
 * CTS.03.01.03). L5 and L12 come with the clinical measures.
 */
public enum LintRule {
    L1("The goal is not in the client's own words: add them."),
    L2("The active objective lacks a measure, a baseline, a target or a due date: add what is missing."),
    L3("The intervention lacks a responsible person, a modality, a frequency or a duration: add what is missing."),
    L4("The open problem has no goal: set one, or document why the problem is deferred."),
    L6("The review is overdue: complete it."),
    L7("Participation is not documented: neither client nor guardian has signed, nor is it documented why."),
    L7_ACCEPTANCE("L7", "The client's agreement to the goal is not documented: record it, or why it is missing."),
    L8("The plan has no discharge criteria: add them."),
    L9("No progress has been recorded on the goal for 30 days since the last review: record it."),
    L9_MOVEMENT("L9", "The goal has not moved over the last two reviews and no rationale was noted: give one."),
    L10("More goals are open than can be worked on at once: hold, cancel or close some."),
    L11("No diagnosis is linked to the goal: link a problem that carries a code.");

    private final String code;
    private final String message;

    LintRule(String message) {
        this.code = name();
        this.message = message;
    }

    LintRule(String code, String message) {
        this.code = code;
        this.message = message;
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }
}
