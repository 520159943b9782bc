package health.waymark.ledger.note;

import java.util.List;

/** A checkpoint that counts, the log's keys that signed it and the known witnesses that did. */
public record TrustedCheckpoint(
        Checkpoint checkpoint, List<VerifierKey> signedBy, List<VerifiedSignature> witnessedBy) {

    public TrustedCheckpoint {
        signedBy = List.copyOf(signedBy);
        witnessedBy = List.copyOf(witnessedBy);
    }
}
