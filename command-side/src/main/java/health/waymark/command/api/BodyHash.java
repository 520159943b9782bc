package health.waymark.command.api;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/** SHA-256 of a body's canonical JSON (RFC 8785), so that spacing and order of fields make no other body. */
public final class BodyHash {
    private BodyHash() {}

    public static byte[] of(JsonNode body) {
        try {
            byte[] canonical = new JsonCanonicalizer(body.toString()).getEncodedUTF8();
            return MessageDigest.getInstance("SHA-256").digest(canonical);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A body could not be hashed.", e);
        }
    }
}
