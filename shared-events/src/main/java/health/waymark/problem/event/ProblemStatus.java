package health.waymark.problem.event;

/** Where a problem stands. */
public enum ProblemStatus {
    OPEN,
    DEFERRED,
    RESOLVED
}
