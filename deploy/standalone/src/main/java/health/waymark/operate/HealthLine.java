package health.waymark.operate;

/**
 * A component's health in words.
 *
 * @param name what the component is called in {@code /actuator/health}
 */
public record HealthLine(String name, String title, boolean well, String sentence) {}
