package health.waymark.rig.history;

import org.jspecify.annotations.Nullable;

/** What is followed of a goal: what it says, and the last score recorded for it. */
public record Goal(String statement, @Nullable Long latest) {}
