package health.waymark.plan.command;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How much a plan may hold at once ({@code waymark.plan.*}); see {@link PlanLimits}. */
@ConfigurationProperties("waymark.plan")
record PlanSettings(
        @DefaultValue("5") int activeGoals,
        @DefaultValue("3") int activeObjectives) {
    PlanLimits limits() {
        return new PlanLimits(activeGoals, activeObjectives);
    }
}
