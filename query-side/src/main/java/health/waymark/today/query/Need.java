package health.waymark.today.query;

/** What a plan needs from somebody, the most urgent first. */
public enum Need {
    OVERDUE,
    DUE,
    UNSIGNED,
    TARGET_PASSED,
    STALLED,
    SOON,
    DRAFT
}
