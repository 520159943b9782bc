package health.waymark.axonserver.gate;

import health.waymark.access.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is asked of the other side, on whose behalf, and within which request.
 *
 * @param body what the one asks and the other reads; null where the question says all
 */
record Relayed(
        Actor actor, @Nullable String correlation, @Nullable JsonNode body) {}
