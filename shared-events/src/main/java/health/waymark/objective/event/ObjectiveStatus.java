package health.waymark.objective.event;

/** Where an objective stands; RESERVE is FHIR's planned. */
public enum ObjectiveStatus {
    RESERVE,
    ACTIVE,
    COMPLETED,
    CANCELLED
}
