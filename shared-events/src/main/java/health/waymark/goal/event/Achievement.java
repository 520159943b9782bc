package health.waymark.goal.event;

/** How far a goal has come (FHIR goal-achievement). */
public enum Achievement {
    IN_PROGRESS,
    IMPROVING,
    WORSENING,
    NO_CHANGE,
    ACHIEVED,
    SUSTAINING,
    NOT_ACHIEVED,
    NO_PROGRESS,
    NOT_ATTAINABLE;

    /** Closing a goal takes one of these. */
    public boolean isFinal() {
        return ordinal() >= ACHIEVED.ordinal();
    }
}
