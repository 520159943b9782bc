package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * An organisation says how long it keeps its plans' record (state law; 45 CFR 164.530(j) for what documents them).
 *
 * @param after none: nothing ever becomes erasable
 */
@Event(name = "RetentionPeriodSet", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record RetentionPeriodSet(
        @Nullable RetentionPeriod before, @Nullable RetentionPeriod after) implements OrganisationSetting {}
