package health.waymark.ledger.query;

import health.waymark.ledger.note.VerifierKey;
import java.util.List;

/** The witnesses whose cosignatures count, as whoever runs Waymark entered them. */
public record KnownWitnesses(List<VerifierKey> keys) {
    public KnownWitnesses {
        keys = List.copyOf(keys);
    }
}
