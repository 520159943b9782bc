package health.waymark.goal.event;

/** The part of life a goal is about. */
public enum Category {
    EMOTIONAL,
    BEHAVIOURAL,
    COGNITIVE,
    SOCIAL,
    FUNCTIONAL,
    SUBSTANCE_USE,
    SAFETY,
    OTHER
}
