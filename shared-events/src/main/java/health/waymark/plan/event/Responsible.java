package health.waymark.plan.event;

/** Who carries out an intervention, and as what. */
public record Responsible(String id, String display, String role) {}
