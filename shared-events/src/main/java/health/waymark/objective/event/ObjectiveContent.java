package health.waymark.objective.event;

import health.waymark.goal.event.Target;
import org.jspecify.annotations.Nullable;

/** What an objective says. In a revision: the fields that change, null where nothing does. */
public record ObjectiveContent(
        @Nullable String statement, @Nullable Target target) {}
