package health.waymark.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.ledger.Hashes;
import health.waymark.ledger.InclusionProof;
import health.waymark.ledger.Leaf;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it writes any tool reads; and what would fail the check later on it doesn't write. */
class AuditPackageWriterTest {
    private static final Instant MADE = Instant.parse("2026-11-23T09:00:00Z");

    private final SigningKey key = SigningKey.create("clinic.example/log");
    private final KnownLog log = KnownLog.of("clinic.example/log", key.verifierKey());
    private final Leaf first = leaf(1);
    private final Leaf second = leaf(2);
    private final byte[] root = Hashes.ofNode(first.hash(), second.hash());
    private final SignedNote checkpoint = SignedNote.sign(new Checkpoint("clinic.example/log", 2, root).text(), key);
    private final InclusionProof firstProof = new InclusionProof(0, 2, List.of(second.hash()));
    private final InclusionProof secondProof = new InclusionProof(1, 2, List.of(first.hash()));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void isReadByJavasOwnReader() throws IOException {
        try (AuditPackageWriter writer = writer()) {
            writer.events(events -> {
                events.event(first, firstProof);
                events.event(second, secondProof);
                events.whole("Plan-1", 1, 2);
            });
            writer.file("report.html", content -> content.write("<p>caf\u00e9</p>".getBytes(StandardCharsets.UTF_8)));
            writer.finish("Plan 1", MADE, key);
        }
        Path zip = Files.write(folder.resolve("package.zip"), out.toByteArray());

        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "events.ndjson",
                            "proofs.ndjson",
                            "streams",
                            "checkpoint",
                            "keys",
                            "report.html",
                            "manifest");
            assertThat(text(read, "events.ndjson")).isEqualTo(EventLine.of(first) + "\n" + EventLine.of(second) + "\n");
            assertThat(text(read, "proofs.ndjson"))
                    .isEqualTo(ProofLine.of(firstProof) + "\n" + ProofLine.of(secondProof) + "\n");
            assertThat(text(read, "streams")).isEqualTo("1 2 Plan-1\n");
            assertThat(text(read, "checkpoint")).isEqualTo(checkpoint.note());
            assertThat(KnownLog.parse(text(read, "keys"))).isEqualTo(log);
            assertThat(text(read, "report.html")).isEqualTo("<p>caf\u00e9</p>");
            assertThat(Manifest.parse(SignedNote.parse(text(read, "manifest")).text())
                            .events())
                    .isEqualTo(2);
        }
        assertThat(folder.toFile().listFiles()).as("no temporary files").containsExactly(zip.toFile());
    }

    @Test
    void refusesAnEventThatItsProofIsNotOf() throws IOException {
        try (AuditPackageWriter writer = writer()) {
            assertThatThrownBy(() -> writer.events(events -> events.event(first, secondProof)))
                    .isInstanceOf(PackageRefused.class)
                    .hasMessage(
                            "The event at position 1 isn't the leaf 1 of the checkpoint of clinic.example/log at size 2:"
                                    + " nothing would prove it.");
        }
    }

    @Test
    void refusesEventsOutOfOrder() throws IOException {
        try (AuditPackageWriter writer = writer()) {
            assertThatThrownBy(() -> writer.events(events -> {
                        events.event(second, secondProof);
                        events.event(first, firstProof);
                    }))
                    .hasMessageContaining("The event at position 1 comes after the one at position 2");
        }
    }

    @Test
    void refusesAKeyThatIsNotTheLogs() throws IOException {
        SigningKey other = SigningKey.create("clinic.example/log");
        try (AuditPackageWriter writer = writer()) {
            writer.events(events -> {});
            assertThatThrownBy(() -> writer.finish("Plan 1", MADE, other))
                    .isInstanceOf(NoteRefused.class)
                    .hasMessageContaining("signed the manifest");
        }
        KnownLog another = KnownLog.of("clinic.example/log", other.verifierKey());
        assertThatThrownBy(() -> new AuditPackageWriter(out, another, checkpoint, folder))
                .isInstanceOf(NoteRefused.class);
    }

    @Test
    void refusesNamesThatNoPackageHas() throws IOException {
        try (AuditPackageWriter writer = writer()) {
            assertThatThrownBy(() -> writer.file("report.html", content -> {})).hasMessageContaining("events first");
            writer.events(events -> {});
            for (String path : List.of("../x", "/x", "x/../y", "X", "a\\b", "a//b", "", "a b", "\u00e9", ".x")) {
                assertThatThrownBy(() -> writer.file(path, content -> {})).isInstanceOf(PackageRefused.class);
            }
            for (String path : List.of("events.ndjson", "keys", "manifest")) {
                assertThatThrownBy(() -> writer.file(path, content -> {}))
                        .hasMessage("There is a " + path + " in the package already.");
            }
            assertThatThrownBy(() -> writer.finish("two\nlines", MADE, key)).isInstanceOf(PackageRefused.class);
            writer.finish("nothing", MADE, key);
        }
    }

    @Test
    void keepsNothingOfWhatGoesThrough() throws IOException {
        byte[] chunk = new byte[1 << 20];
        Random random = new Random(64);
        try (AuditPackageWriter writer =
                new AuditPackageWriter(OutputStream.nullOutputStream(), log, checkpoint, folder)) {
            writer.events(events -> {});
            long before = used();
            writer.file("large.bin", content -> {
                for (int times = 0; times < 64; times++) {
                    random.nextBytes(chunk); // which can't be packed any smaller
                    content.write(chunk);
                }
                assertThat(used() - before).isLessThan(16L << 20);
            });
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private AuditPackageWriter writer() throws IOException {
        return new AuditPackageWriter(out, log, checkpoint, folder);
    }

    private static String text(ZipFile zip, String path) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(path)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Leaf leaf(long position) {
        byte[] payload = ("{\"n\":" + position + "}").getBytes(StandardCharsets.UTF_8);
        return new Leaf(
                position, new UUID(0, position), "Plan-1", position, "Plan", "Tested", 1, MADE, payload, new byte[0]);
    }
}
