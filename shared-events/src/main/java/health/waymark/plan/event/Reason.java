package health.waymark.plan.event;

import org.jspecify.annotations.Nullable;

/** Why something was done: words, and a code where there is one. */
public record Reason(@Nullable String code, String text) {}
