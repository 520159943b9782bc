package health.waymark.ledger.audit;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes the ZIP of a package from its first byte to its last, hashing as it goes; keeps none of it. */
final class ZipWriter {
    private final Counted out;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final MessageDigest before = Digests.sha256();
    private final List<ZipLayout.Entry> entries = new ArrayList<>();
    private final List<ListedFile> files = new ArrayList<>();

    ZipWriter(OutputStream out) {
        this.out = new Counted(out, before);
    }

    /** What a file says; written as the package goes along. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A file, packed; its content takes as long as it takes. */
    void file(String path, Content content) throws IOException {
        if (entries.size() >= ZipLayout.MOST_FILES - 1) {
            throw new PackageRefused("A package holds " + ZipLayout.MOST_FILES + " files at most.");
        }
        if (files.stream().anyMatch(each -> each.path().equals(path)) || path.equals(PackagePath.MANIFEST)) {
            throw new PackageRefused("There is a " + path + " in the package already.");
        }
        ZipLayout.Entry begun = new ZipLayout.Entry(PackagePath.checked(path), true, out.count, 0, 0, 0);
        out.write(ZipLayout.header(begun));
        deflater.reset();
        Plain plain = new Plain(new DeflaterOutputStream(out, deflater, 1 << 16));
        content.writeTo(plain);
        plain.finish();
        long packedLength = out.count - begun.content();
        ZipLayout.Entry entry =
                new ZipLayout.Entry(path, true, begun.start(), plain.crc.getValue(), plain.length, packedLength);
        out.write(ZipLayout.descriptor(entry));
        entries.add(entry);
        files.add(new ListedFile(HexFormat.of().formatHex(plain.sha256.digest()), plain.length, path));
        mustFit(entry.end());
    }

    List<ListedFile> files() {
        return files;
    }

    long written() {
        return out.count;
    }

    String sha256() throws IOException {
        try {
            return HexFormat.of().formatHex(((MessageDigest) before.clone()).digest());
        } catch (CloneNotSupportedException never) {
            throw new IOException(never);
        }
    }

    /** The manifest as it is, and what a ZIP has at its end. */
    void end(byte[] manifest) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(manifest);
        ZipLayout.Entry entry = new ZipLayout.Entry(
                PackagePath.MANIFEST, false, out.count, crc.getValue(), manifest.length, manifest.length);
        out.write(ZipLayout.header(entry));
        out.write(manifest);
        entries.add(entry);
        byte[] directory = ZipLayout.directory(entries);
        mustFit(out.count + directory.length);
        out.write(directory);
        out.flush();
    }

    void close() {
        deflater.end();
    }

    private static void mustFit(long bytes) {
        if (bytes > ZipLayout.MOST) {
            throw new PackageRefused("A package holds 4 GiB at most: make several, of shorter periods or fewer plans.");
        }
    }

    /** What goes out, counted and hashed. */
    private static final class Counted extends FilterOutputStream {
        private final MessageDigest digest;
        private long count;

        private Counted(OutputStream out, MessageDigest digest) {
            super(out);
            this.digest = digest;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            digest.update(bytes, offset, length);
            count += length;
        }
    }

    /** What goes into a file. Whoever writes it may close it; the package goes on. */
    private static final class Plain extends FilterOutputStream {
        private final DeflaterOutputStream packed;
        private final MessageDigest sha256 = Digests.sha256();
        private final CRC32 crc = new CRC32();
        private long length;

        private Plain(DeflaterOutputStream packed) {
            super(packed);
            this.packed = packed;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            mustFit(this.length + length);
            packed.write(bytes, offset, length);
            sha256.update(bytes, offset, length);
            crc.update(bytes, offset, length);
            this.length += length;
        }

        @Override
        public void flush() {
            // Flushing would only make it larger.
        }

        @Override
        public void close() {
            // The package goes on.
        }

        private void finish() throws IOException {
            packed.finish();
        }
    }
}
