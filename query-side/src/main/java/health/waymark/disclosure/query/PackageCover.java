package health.waymark.disclosure.query;

import health.waymark.ledger.note.Checkpoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report begins with.
 *
 * @param checkpoint that every event is proven against, and as it was signed
 */
public record PackageCover(
        UUID packageId, OrderedPackage order, PackageContents contents, Checkpoint checkpoint, String note) {

    /** Whose record it is, by name; null where it may be that of several. */
    public @Nullable String client() {
        return switch (order.scope().kind()) {
            case PLAN, CLIENT ->
                contents.plans().stream()
                        .map(PackageContents.Plan::subject)
                        .findFirst()
                        .orElse(null);
            case PERIOD, ORGANISATION -> null;
        };
    }
}
