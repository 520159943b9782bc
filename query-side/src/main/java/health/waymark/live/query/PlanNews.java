package health.waymark.live.query;

import java.util.UUID;

/**
 * A plan of which there is something new to see.
 *
 * @param entered whether it has a new entry, so that its version moved; else something came beside it, a reminder say
 */
record PlanNews(UUID planId, String organisation, boolean entered) {}
