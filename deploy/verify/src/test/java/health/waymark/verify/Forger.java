package health.waymark.verify;

import health.waymark.ledger.audit.Digests;
import health.waymark.ledger.audit.ListedFile;
import health.waymark.ledger.audit.Manifest;
import health.waymark.ledger.audit.PackagePath;
import health.waymark.ledger.audit.ZipLayout;
import health.waymark.ledger.audit.ZipLayout.Entry;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes a package apart, changes what is in it, and puts it together again so well that only proofs and keys tell. */
final class Forger {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int level = Deflater.DEFAULT_COMPRESSION;

    Forger(byte[] zip) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                files.put(each.getName(), in.readAllBytes());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    List<String> paths() {
        return List.copyOf(files.keySet());
    }

    byte[] bytes(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    Forger flip(String path, int at, int change) {
        bytes(path)[at] ^= (byte) change;
        return this;
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    Forger put(String path, String text) {
        byte[] manifest = bytes(PackagePath.MANIFEST);
        files.remove(PackagePath.MANIFEST);
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        files.put(PackagePath.MANIFEST, manifest);
        return this;
    }

    Forger remove(String path) {
        files.remove(path);
        return this;
    }

    Forger packedAt(int level) {
        this.level = level;
        return this;
    }

    Forger lines(String path, Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(List.of(text(path).split("\n")));
        change.accept(lines);
        files.put(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** With the manifest as it was signed. */
    byte[] zip() {
        return zip((all, before) -> bytes(PackagePath.MANIFEST));
    }

    /** With a manifest that fits, signed by a key. */
    byte[] signedBy(SigningKey key) {
        return signedBy(key, manifest -> manifest);
    }

    byte[] signedBy(SigningKey key, UnaryOperator<Manifest> change) {
        Manifest was =
                Manifest.parse(SignedNote.parse(bytes(PackagePath.MANIFEST)).text());
        return zip((listed, before) -> SignedNote.sign(
                        change.apply(new Manifest(
                                        was.origin(),
                                        was.size(),
                                        was.made(),
                                        was.about(),
                                        text(PackagePath.EVENTS).lines().count(),
                                        listed,
                                        before.length,
                                        hash(before)))
                                .text(),
                        key)
                .bytes());
    }

    private interface Ending {
        byte[] manifest(List<ListedFile> files, byte[] before);
    }

    private byte[] zip(Ending ending) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Entry> entries = new ArrayList<>();
        List<ListedFile> listed = new ArrayList<>();
        files.forEach((path, content) -> {
            if (!path.equals(PackagePath.MANIFEST)) {
                byte[] packed = packed(content);
                Entry entry = new Entry(path, true, out.size(), crc(content), content.length, packed.length);
                out.writeBytes(ZipLayout.header(entry));
                out.writeBytes(packed);
                out.writeBytes(ZipLayout.descriptor(entry));
                entries.add(entry);
                listed.add(new ListedFile(hash(content), content.length, path));
            }
        });
        byte[] manifest = ending.manifest(listed, out.toByteArray());
        Entry entry =
                new Entry(PackagePath.MANIFEST, false, out.size(), crc(manifest), manifest.length, manifest.length);
        out.writeBytes(ZipLayout.header(entry));
        out.writeBytes(manifest);
        entries.add(entry);
        out.writeBytes(ZipLayout.directory(entries));
        return out.toByteArray();
    }

    private byte[] packed(byte[] content) {
        Deflater deflater = new Deflater(level, true);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(content);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Digests.sha256().digest(content));
    }

    /** Two runs of bytes with another between. */
    static byte[] with(byte[] zip, int at, String more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(zip, at));
        out.writeBytes(more.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(Arrays.copyOfRange(zip, at, zip.length));
        return out.toByteArray();
    }
}
