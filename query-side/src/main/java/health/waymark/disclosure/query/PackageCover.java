package health.waymark.disclosure.query;

import health.waymark.ledger.note.Checkpoint;
import java.util.UUID;

/**
 * What a report begins with.
 *
 * @param checkpoint that every event is proven against, and as it was signed
 */
public record PackageCover(
        UUID packageId, OrderedPackage order, PackageContents contents, Checkpoint checkpoint, String note) {}
