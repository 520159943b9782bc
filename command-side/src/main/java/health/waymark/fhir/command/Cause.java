package health.waymark.fhir.command;

/** Why something of the source isn't in the record, or is there in another way than it stood. */
enum Cause {
    UNREADABLE("unreadable", "This is no readable FHIR JSON."),
    NO_RESOURCE("no-resource", "There is no FHIR resource here."),
    NOTHING_TO_IMPORT("nothing-to-import", "There is no CarePlan in what was sent, so no plan was made."),
    RESOURCE_DOUBLED("resource-doubled", "The resource came more than once and not alike: the first one counts."),
    TYPE_NOT_MAPPED("type-not-mapped", "Resources of this type have no place in a plan."),
    NOT_ON_A_PLAN("not-on-a-plan", "No CarePlan that came with it refers to it, and Waymark makes up none."),
    NOT_A_SCORE(
            "not-a-score",
            "The Observation neither has a goal as its focus, nor is a goal's outcome, nor measures what a goal's target"
                    + " measures."),
    ELEMENT_NOT_MAPPED("element-not-mapped", "The field has no place in a plan."),
    REFERENCE_NOT_FOUND("reference-not-found", "What is referred to did not come along; its displayed name stands in."),
    REFERENCE_UNKNOWN("reference-unknown", "What is referred to did not come along and has no name to stand in."),
    CHANGED("changed-since-import", "The source has changed since its import; the record was left as it is."),

    SUBJECT_MISSING("subject-missing", "The CarePlan says of nobody whom it is for, so it can be no plan."),
    SUBJECT_NAME_MISSING("subject-name-missing", "The name of whom the plan is for is unknown: the id stands in."),
    STATUS_UNKNOWN(
            "status-unknown",
            "The status is missing or unknown: a plan is taken over as a draft, a goal as"
                    + " proposed, anything else as going on."),
    START_UNKNOWN("start-unknown", "No date says when the plan began: it starts on the day of its import."),
    DATE_IMPRECISE("date-imprecise", "Only a year or a month is given: its first day stands for it."),
    DATE_UNREADABLE("date-unreadable", "The date is unreadable or out of all reason, and was left out."),
    AUTHOR_NOT_A_CLINICIAN(
            "author-not-a-clinician", "The author is no practitioner, so the plan has no clinician yet."),
    IN_ERROR("entered-in-error", "The source says that it was entered in error, so it was left out."),

    STATEMENT_MISSING("statement-missing", "It says nothing in words, so it was left out."),
    TEXT_SHORTENED("text-shortened", "The text is longer than 4000 characters, and its end was left out."),
    TEXT_REPLACED(
            "text-replaced",
            "The text holds NUL or half of a surrogate pair, which can't be stored: U+FFFD stands in its place."),
    TARGET_DIRECTION_UNKNOWN(
            "target-direction-unknown",
            "The target has a value but doesn't say whether to reach it from above or below: without a comparator it is"
                    + " incomplete."),
    TARGET_COMPARATOR_STRICT(
            "target-comparator-strict", "A target of less or more than a value became at most or at least it."),
    TARGET_NOT_A_NUMBER(
            "target-not-a-number", "The target isn't one number: measure and due date were kept, without it."),
    TARGET_MORE_THAN_ONE("target-more-than-one", "A goal has one target here: the others were left out."),
    DUE_UNKNOWN("due-unknown", "When the target is due could not be worked out."),
    CODE_NOT_MAPPED("code-not-mapped", "The code means nothing here, and the field was left empty."),
    MILESTONE_DIRECTION(
            "milestone-direction",
            "Both goals are on the plan: the one that carries the milestone extension was taken as a step towards the"
                    + " other."),
    ACCEPTANCE_OF_OTHERS("acceptance-of-others", "Only the client's own acceptance is recorded, not that of others."),
    GAS_SCALE("gas-scale", "The wording of the levels of goal attainment has no place in a plan yet; scores are kept."),
    GOAL_LINK_LOST(
            "goal-link-lost", "Interventions serve an objective or the whole plan: the link to the goal was left out."),
    NOT_TO_BE_DONE("not-to-be-done", "The activity must not be performed: its description says so."),

    VALUE_NOT_A_NUMBER("value-not-a-number", "The Observation's value isn't a number, so it can be no score."),
    NUMBER_AS_TEXT("number-as-text", "The value came as text and was read as the number it spells."),
    PLACEHOLDER_CODE("placeholder-code", "The value is a placeholder code and was read as the expected outcome."),
    OTHER_MEASURE(
            "other-measure", "The Observation measures something else than the goal's target, or in another unit."),
    READINESS("readiness", "Readiness, barriers and what matters aren't scores, and have no place in a plan yet."),
    NOT_FINAL("not-final", "The Observation isn't final, so it is no score."),
    TIME_MISSING("time-missing", "It doesn't say when it was observed, so it can be no score."),
    OUTCOME_OF_NO_GOAL("outcome-of-no-goal", "The outcome of an activity that names no one goal is nobody's score."),
    MALFORMED("malformed", "A field is not as a command must be, so it was left out."),
    COMMAND_MALFORMED(
            "command-malformed",
            "A field that is needed is not as a command must be, so nothing of this was recorded."),
    NOT_CONFIRMED("not-confirmed", "The event log did not confirm it: import the same again."),
    UNEXPECTED("unexpected", "Something failed here, not in what was sent. The job's id finds it in the log.");

    final String code;
    final String sentence;

    Cause(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }
}
