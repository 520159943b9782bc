package health.waymark.ledger.note;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signature that was found good: by whom and, if it is a witness's, when. */
public record VerifiedSignature(VerifierKey by, @Nullable Instant at) {

    static VerifiedSignature of(VerifierKey key, NoteSignature signature) {
        return new VerifiedSignature(key, key.type().time(ByteBuffer.wrap(signature.value())));
    }
}
