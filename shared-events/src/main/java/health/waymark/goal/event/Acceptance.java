package health.waymark.goal.event;

/** What the client says to a goal (FHIR goal-acceptance). */
public enum Acceptance {
    AGREE,
    DISAGREE,
    PENDING
}
