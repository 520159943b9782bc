package health.waymark.operate.event;

import org.jspecify.annotations.Nullable;

/**
 * How long a plan's record is kept after the plan has ended.
 *
 * @param years from its end on
 * @param yearsFromMajority for whoever was a minor when the plan began, at least so many years from their 18th birthday on
 */
public record RetentionPeriod(int years, @Nullable Integer yearsFromMajority) {}
