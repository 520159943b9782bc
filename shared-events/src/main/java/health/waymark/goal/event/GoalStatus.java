package health.waymark.goal.event;

/** Where a goal stands (FHIR goal-status). */
public enum GoalStatus {
    PROPOSED,
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    CANCELLED,
    REJECTED
}
