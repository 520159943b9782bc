package health.waymark.intervention.event;

/** Where an intervention stands. */
public enum InterventionStatus {
    ACTIVE,
    STOPPED
}
