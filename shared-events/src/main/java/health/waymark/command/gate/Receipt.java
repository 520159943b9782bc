package health.waymark.command.gate;

import health.waymark.plan.event.PlanId;
import java.util.Map;

/**
 * What came of a command.
 *
 * @param version the plan's version after it
 * @param position the last event's place in the log
 * @param ids what it made, by field name
 */
public record Receipt(PlanId planId, long version, long position, Map<String, String> ids) {}
