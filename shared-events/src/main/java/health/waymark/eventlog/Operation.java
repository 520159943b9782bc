package health.waymark.eventlog;

import health.waymark.operate.event.OperatorEvent;
import health.waymark.plan.event.Provenance;
import java.time.Instant;
import java.util.UUID;

/** Something an operator did, as it was recorded. */
public record Operation(UUID id, long position, Instant recordedAt, OperatorEvent event, Provenance by) {}
