package health.waymark.goal.event;

/** How much a goal matters now (FHIR goal-priority). */
public enum Priority {
    HIGH,
    MEDIUM,
    LOW
}
