package health.waymark.verify;

import health.waymark.ledger.audit.Digests;
import health.waymark.ledger.audit.PackageRefused;
import health.waymark.ledger.audit.ZipLayout.Entry;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What comes out of a packed file, and how many bytes it took: that is known only when it is unpacked. */
record Unpacked(long crc, long length, long packedLength, String sha256) {
    private static final int BUFFER = 1 << 16;

    static Unpacked of(Bytes bytes, Entry entry) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            CRC32 crc = new CRC32();
            MessageDigest sha256 = Digests.sha256();
            byte[] out = new byte[BUFFER];
            long at = entry.content();
            while (!inflater.finished()) {
                int count = inflater.inflate(out);
                crc.update(out, 0, count);
                sha256.update(out, 0, count);
                if (inflater.needsDictionary()) {
                    throw unreadable(entry, inflater);
                }
                if (count == 0 && inflater.needsInput()) {
                    byte[] more = bytes.read(at, BUFFER);
                    if (more.length == 0) {
                        throw new PackageRefused("The package ends within " + entry.path() + ", at byte " + at + ".");
                    }
                    at += more.length;
                    inflater.setInput(more);
                }
            }
            return new Unpacked(
                    crc.getValue(),
                    inflater.getBytesWritten(),
                    inflater.getBytesRead(),
                    HexFormat.of().formatHex(sha256.digest()));
        } catch (DataFormatException changed) {
            throw unreadable(entry, inflater);
        } finally {
            inflater.end();
        }
    }

    private static PackageRefused unreadable(Entry entry, Inflater inflater) {
        return new PackageRefused("The bytes of " + entry.path() + " can't be unpacked beyond byte "
                + (entry.content() + inflater.getBytesRead()) + " of the package: something there was changed.");
    }
}
