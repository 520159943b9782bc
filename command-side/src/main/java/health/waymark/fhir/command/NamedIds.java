package health.waymark.fhir.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids made from names, so that the same source gives the same ids at every import: UUID version 8 (RFC 9562) from
 * SHA-256. The organisation is part of each, so that two that import the same keep two records.
 *
 * @param source tells apart systems whose resources carry the same ids
 */
record NamedIds(String organisation, String source) {

    UUID of(String role, Object... names) {
        MessageDigest digest = sha256();
        feed(digest, organisation);
        feed(digest, source);
        feed(digest, role);
        for (Object name : names) {
            feed(digest, name.toString());
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        long high = hash.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x8000L;
        long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Length first: no two lists of names come out as the same bytes. */
    private static void feed(MessageDigest digest, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
