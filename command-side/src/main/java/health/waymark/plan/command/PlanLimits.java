package health.waymark.plan.command;

/**
 * How much may be worked on at once.
 *
 * @param activeGoals most active goals of a plan
 * @param activeObjectives most active objectives of a goal; the rest wait in reserve
 */
public record PlanLimits(int activeGoals, int activeObjectives) {
    public static final PlanLimits DEFAULT = new PlanLimits(5, 3);
}
