package health.waymark.verify;

import health.waymark.ledger.audit.Digests;
import health.waymark.ledger.audit.ListedFile;
import health.waymark.ledger.audit.PackagePath;
import health.waymark.ledger.audit.PackageRefused;
import health.waymark.ledger.audit.ZipLayout;
import health.waymark.ledger.audit.ZipLayout.Entry;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The ZIP of a package, read by its own bytes one after the other. What {@link ZipLayout} doesn't have there isn't taken:
 * nothing before, between or after the files, no file twice, no second spelling of anything.
 */
final class PackageFile implements Closeable {
    private static final byte[] A_FILE = {'P', 'K', 3, 4};
    private static final int MOST_READ_WHOLE = 64 << 20;

    private final Bytes bytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, ListedFile> files = new LinkedHashMap<>();

    private PackageFile(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Reads it through; what doesn't keep it from being read further is told, and what does is thrown. */
    static PackageFile open(Path path, Findings findings) throws IOException {
        PackageFile file = new PackageFile(Bytes.of(path));
        try {
            file.read(findings);
            return file;
        } catch (IOException | RuntimeException unread) {
            file.close();
            throw unread;
        }
    }

    boolean has(String path) {
        return entries.containsKey(path);
    }

    /** What is in it besides the manifest, as a manifest would list it. */
    Map<String, ListedFile> files() {
        return files;
    }

    InputStream open(String path) throws IOException {
        Entry entry = entry(path);
        InputStream raw = bytes.stream(entry.content(), entry.content() + entry.packedLength());
        return entry.packed() ? new InflaterInputStream(raw, new Inflater(true), 1 << 16) : raw;
    }

    byte[] whole(String path) throws IOException {
        if (entry(path).length() > MOST_READ_WHOLE) {
            throw new PackageRefused(path + " is larger than any that Waymark writes.");
        }
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        }
    }

    /** How many bytes come before a file's header. */
    long before(String path) {
        return entry(path).start();
    }

    String sha256Before(String path) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = bytes.stream(0, before(path))) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Entry entry(String path) {
        Entry entry = entries.get(path);
        if (entry == null) {
            throw new PackageRefused("There is no " + path + " in the package.");
        }
        return entry;
    }

    private void read(Findings findings) throws IOException {
        long at = 0;
        while (Arrays.equals(bytes.read(at, A_FILE.length), A_FILE)) {
            Entry entry = entryAt(at, findings);
            if (entries.putIfAbsent(entry.path(), entry) != null) {
                throw new PackageRefused("The file " + entry.path() + " is there a second time, at byte " + at + ".");
            }
            at = entry.end();
            if (!entry.packed()) {
                break;
            }
        }
        byte[] expected = ZipLayout.directory(new ArrayList<>(entries.values()));
        byte[] directory = bytes.read(at, expected.length);
        int same = Arrays.mismatch(expected, directory);
        if (same >= 0) {
            findings.add(
                    "At byte " + (at + same) + " of the package there is something else than the directory of the files"
                            + " before: a byte was changed, left out or put in.");
        } else if (bytes.length() > at + expected.length) {
            findings.add("After the end of the package there are " + (bytes.length() - at - expected.length)
                    + " bytes more, from byte " + (at + expected.length) + " on.");
        }
    }

    /** A file's place, its content read through. */
    private Entry entryAt(long at, Findings findings) throws IOException {
        byte[] header = bytes.read(at, ZipLayout.HEADER);
        if (header.length < ZipLayout.HEADER) {
            throw new PackageRefused("The package ends within a file's header, at byte " + bytes.length() + ".");
        }
        byte[] name = bytes.read(at + ZipLayout.HEADER, Bytes.unsignedShort(header, 26));
        String path = new String(name, StandardCharsets.ISO_8859_1);
        if (!PackagePath.isOne(path)) {
            throw new PackageRefused("At byte " + at + " of the package there is a file whose name no package has.");
        }
        boolean packed = !path.equals(PackagePath.MANIFEST);
        Entry entry = packed ? unpacked(new Entry(path, true, at, 0, 0, 0), findings) : plain(path, at, header);
        byte[] expected = ZipLayout.header(entry);
        int same = Arrays.mismatch(expected, bytes.read(at, expected.length));
        if (same >= 0) {
            findings.add("At byte " + (at + same) + " of the package, in the header of " + path
                    + ", there is something else than Waymark writes there.");
        }
        return entry;
    }

    private Entry unpacked(Entry begun, Findings findings) throws IOException {
        Unpacked content = Unpacked.of(bytes, begun);
        Entry entry =
                new Entry(begun.path(), true, begun.start(), content.crc(), content.length(), content.packedLength());
        byte[] expected = ZipLayout.descriptor(entry);
        byte[] descriptor = bytes.read(entry.end() - ZipLayout.DESCRIPTOR, ZipLayout.DESCRIPTOR);
        if (Arrays.mismatch(expected, descriptor) >= 0) {
            findings.add("The bytes of " + entry.path() + " (" + entry.content() + " to " + entry.end()
                    + " of the package) don't have the check sum or the length that stand after them.");
        }
        files.put(entry.path(), new ListedFile(content.sha256(), entry.length(), entry.path()));
        return entry;
    }

    private Entry plain(String path, long at, byte[] header) throws IOException {
        long length = Bytes.unsignedInt(header, 22);
        Entry begun = new Entry(path, false, at, 0, length, length);
        if (begun.end() > bytes.length()) {
            throw new PackageRefused("The package ends within " + path + ", at byte " + bytes.length() + ".");
        }
        CRC32 crc = new CRC32();
        try (InputStream in = bytes.stream(begun.content(), begun.end())) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        }
        return new Entry(path, false, at, crc.getValue(), length, length);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
