package health.waymark.reminder.event;

/** What a reminder says. Those of a review and those of a target overtake one another in the order they stand in. */
public enum ReminderKind {
    /** A review comes up. */
    SOON,
    /** A review is due today. */
    DUE,
    /** A review is past its day. */
    OVERDUE,
    /** It has been for so long that the supervisor must know. */
    ESCALATED_SUPERVISOR,
    /** It has been for so long that those who watch over compliance must know. */
    ESCALATED_COMPLIANCE,
    /** The day a goal's target is due comes up. */
    TARGET_NEAR,
    /** That day is over, and the goal isn't closed. */
    TARGET_PASSED,
    /** An active goal and its objectives have had no entry for long. */
    NO_PROGRESS
}
