package health.waymark.axonserver.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an event lies.
 *
 * @param recordedAt the greatest time stamp up to here, so that it never falls along positions
 */
record Place(
        long position,
        UUID eventId,
        String stream,
        long sequence,
        String streamType,
        Instant recordedAt,
        @Nullable String organisation) {}
