package health.waymark.goal.event;

/** How far a goal reaches. */
public enum Term {
    LONG_TERM,
    SHORT_TERM
}
