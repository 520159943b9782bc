package health.waymark.plan.event;

/** Where an adopted plan came from, and the status it had there in that system's own word. */
public record PlanSource(String system, String id, String status) {}
