package health.waymark.disclosure.query;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of an order.
 *
 * @param file where it can be fetched
 * @param size of the tree that its proofs lead to
 * @param keptUntil when it is deleted
 */
public record PackageResult(
        UUID packageId,
        String file,
        long events,
        long plans,
        long bytes,
        String sha256,
        long size,
        Instant madeAt,
        Instant keptUntil) {}
