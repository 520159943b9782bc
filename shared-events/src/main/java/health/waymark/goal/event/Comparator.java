package health.waymark.goal.event;

/** How a value meets its target: at most, at least, exactly. */
public enum Comparator {
    LE,
    GE,
    EQ
}
