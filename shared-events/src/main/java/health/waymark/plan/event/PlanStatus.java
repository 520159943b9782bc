package health.waymark.plan.event;

/** Where a plan stands (FHIR request-status). */
public enum PlanStatus {
    DRAFT,
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    REVOKED,
    ENTERED_IN_ERROR
}
