package health.waymark.plan.event;

import org.jspecify.annotations.Nullable;

/** A coded concept of a terminology, or just its words. */
public record Code(@Nullable String system, @Nullable String code, String display) {}
