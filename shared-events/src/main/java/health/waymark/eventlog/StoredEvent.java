package health.waymark.eventlog;

import java.time.Instant;
import java.util.UUID;

/** A row of the log. */
public record StoredEvent(
        long position,
        UUID id,
        String stream,
        long sequence,
        String streamType,
        String type,
        int revision,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata) {}
