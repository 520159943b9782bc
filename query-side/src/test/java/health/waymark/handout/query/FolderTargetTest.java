package health.waymark.handout.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import health.waymark.job.JobFailed;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.SigningKey;
import health.waymark.ledger.query.HeldCheckpoint;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder, as one on a medium that is written once, and what can be the matter with it. */
class FolderTargetTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final SigningKey key = SigningKey.create("clinic.example/log");

    @Test
    void eachCheckpointIsAFileOfItsOwnThatNobodyWritesToAgain() throws Exception {
        handOut(5, 1);
        handOut(300, 1);
        assertThat(names()).containsExactly("00000000000000000005.checkpoint", "00000000000000000300.checkpoint");
        Path first = folder.resolve("00000000000000000005.checkpoint");
        assertThat(Files.readAllBytes(first)).isEqualTo(note(5, 1).bytes());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("r--r--r--");
    }

    /** As when a process died after it had written, and before that was on the list. */
    @Test
    void oneThatIsThereAlreadyStaysAsItIs() throws Exception {
        handOut(5, 1);
        Path file = folder.resolve(names().get(0));
        Files.setLastModifiedTime(file, LONG_AGO);
        handOut(5, 1);
        assertThat(names()).hasSize(1);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    /** As when a process died while it wrote, on something where nothing can be removed or renamed. */
    @Test
    void whatWasLeftHalfWrittenStaysAndTheNextTakesAnotherName() throws Exception {
        byte[] whole = note(5, 1).bytes();
        Path empty = leftover("00000000000000000005.checkpoint", new byte[0]);
        Path half = leftover("00000000000000000005-2.checkpoint", Arrays.copyOf(whole, whole.length / 2));
        Path nearly = leftover("00000000000000000005-3.checkpoint", Arrays.copyOf(whole, whole.length - 1));
        handOut(5, 1);
        assertThat(names()).hasSize(4).contains("00000000000000000005-4.checkpoint");
        for (Path file : List.of(empty, half, nearly)) {
            assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
        }
        assertThat(held(Optional.empty()))
                .extracting(HeldCheckpoint::note)
                .containsExactly(note(5, 1).note());
        handOut(5, 1);
        assertThat(names()).hasSize(4);
    }

    private Path leftover(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Files.setLastModifiedTime(file, LONG_AGO);
        return file;
    }

    @Test
    void anotherCheckpointOfTheSameSizeIsAContradiction() throws Exception {
        handOut(5, 1);
        contradicts(5, 2, "00000000000000000005.checkpoint has another checkpoint of 5 events");
        assertThat(names()).hasSize(1);
    }

    /** And stays one, however the record goes on. */
    @Test
    void anotherTreeThatTheLedgerShouldBeginWithIsAContradiction() throws Exception {
        handOut(5, 1);
        contradicts(7, 2, "00000000000000000005.checkpoint has another checkpoint of 5 events");
        contradicts(9, 2, "written anew");
        assertThat(names()).hasSize(1);
    }

    @Test
    void aLargerTreeThanTheLedgersIsAContradiction() throws Exception {
        handOut(29, 1);
        handOut(30, 1);
        contradicts(25, 1, "has a checkpoint of 30 events, and the ledger has 25");
        contradicts(26, 1, "restored from an older backup");
        assertThat(names()).hasSize(2);
    }

    private void contradicts(long size, int root, String sentence) {
        assertThatThrownBy(() -> handOut(size, root))
                .isInstanceOfSatisfying(NotHandedOut.class, failure -> assertThat(failure.isContradicted())
                        .isTrue())
                .hasMessageContaining(sentence);
    }

    /** Whoever can make files there must neither pass for us nor raise an alarm in our name. */
    @Test
    void whatAnotherKeySignedIsNeitherOursNorAgainstUs() throws Exception {
        SigningKey other = SigningKey.create("clinic.example/log");
        Files.write(
                folder.resolve("00000000000000000005.checkpoint"),
                SignedNote.sign(note(5, 1).text(), other).bytes());
        Files.write(
                folder.resolve("00000000000000000009.checkpoint"),
                SignedNote.sign(note(9, 2).text(), other).bytes());
        handOut(5, 1);
        assertThat(names()).hasSize(3).contains("00000000000000000005-2.checkpoint");
        assertThat(Files.readAllBytes(folder.resolve("00000000000000000005-2.checkpoint")))
                .isEqualTo(note(5, 1).bytes());
    }

    /** Another is mounted, or nothing: it would be begun anew, and vouch for whatever comes. */
    @Test
    void aFolderWithoutWhatWasPutThereTakesNothingMore() {
        assertThatThrownBy(() -> target(1).handOut(Checkpoint.parse(note(9, 1).text()), note(9, 1), 5))
                .isInstanceOfSatisfying(NotHandedOut.class, failure -> assertThat(failure.isContradicted())
                        .isFalse())
                .hasMessageContaining("doesn't have the checkpoint of 5 events that was put there");
    }

    @Test
    void whatIsNoFileIsPassedOver() throws Exception {
        Process made = new ProcessBuilder(
                        "mkfifo",
                        folder.resolve("00000000000000000005.checkpoint").toString())
                .start();
        assumeThat(made.waitFor()).isZero();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> handOut(5, 1));
        assertThat(names()).contains("00000000000000000005-2.checkpoint");
    }

    /** Where files may be made and none be seen, as in a drop box. */
    @Test
    void aFolderThatShowsNothingTakesFilesAllTheSame() throws Exception {
        assumeThat(System.getProperty("user.name")).isNotEqualTo("root");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("-wx------"));
        handOut(5, 1);
        handOut(7, 1);
        assertThat(held(Optional.of(handedOut(7))))
                .as("a walk comes to its end without them")
                .isEmpty();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThat(names()).hasSize(2);
    }

    @Test
    void whatIsHeldIsReadBackAndWhatIsNoCheckpointIsNot() throws Exception {
        handOut(5, 1);
        handOut(7, 1);
        Files.writeString(folder.resolve("read me.txt"), "Please keep.");
        Files.writeString(folder.resolve("other.checkpoint"), "Please keep.");
        assertThat(held(Optional.of(handedOut(7))))
                .containsExactly(
                        new HeldCheckpoint(
                                "the checkpoint in " + folder.resolve("00000000000000000005.checkpoint"),
                                note(5, 1).note()),
                        new HeldCheckpoint(
                                "the checkpoint in " + folder.resolve("00000000000000000007.checkpoint"),
                                note(7, 1).note()));
    }

    @Test
    void whatCanNotBeReadVouchesForNothing() throws Exception {
        assertThatThrownBy(() -> new FolderContents(folder.resolve("gone")).held(Optional.empty()))
                .isInstanceOf(JobFailed.class)
                .hasMessageContaining("gone: it can't be read");
        assertThat(held(Optional.empty())).isEmpty();
        handOut(5, 1);
        assertThatThrownBy(() -> held(Optional.of(handedOut(7))))
                .isInstanceOf(JobFailed.class)
                .hasMessageContaining("doesn't have the checkpoint of 7 events that was put there");
    }

    private List<HeldCheckpoint> held(Optional<HandOut> last) {
        return new FolderContents(folder).held(last);
    }

    private static HandOut handedOut(long size) {
        return new HandOut(Instant.EPOCH, size, new byte[32], null, false, null);
    }

    /** One that isn't mounted must not be made: files would lie where everything else does. */
    @Test
    void aFolderThatIsNotThereIsNotMade() throws Exception {
        Path gone = folder.resolve("mnt/worm");
        refuses(gone, "There is no folder " + gone + ": make it, or mount what it is on.");
        assertThat(gone).doesNotExist();
        Path file = Files.writeString(folder.resolve("file"), "");
        refuses(file, "There is no folder " + file);
    }

    @Test
    void aFolderThatTakesNothingIsToldOfInASentence() {
        Path system = Path.of("/sys/kernel");
        assumeThat(Files.isDirectory(system)).isTrue();
        refuses(system, "The folder /sys/kernel ");
        Path worm = Path.of("/mnt/worm");
        assertThat(FolderTarget.sentence(worm, new FileSystemException("x", null, "No space left on device")))
                .isEqualTo("The folder /mnt/worm is full: make room, or name another.");
        assertThat(FolderTarget.sentence(worm, new IOException("No space left on device")))
                .isEqualTo("The folder /mnt/worm is full: make room, or name another.");
        assertThat(FolderTarget.sentence(worm, new FileSystemException("x", null, "Read-only file system")))
                .startsWith("The folder /mnt/worm is on something that is mounted read-only");
        assertThat(FolderTarget.sentence(worm, new IOException("Input/output error")))
                .isEqualTo("A file couldn't be made in the folder /mnt/worm (IOException, Input/output error).");
    }

    private void refuses(Path where, String sentence) {
        assertThatThrownBy(() ->
                        target(where, 1).handOut(Checkpoint.parse(note(5, 1).text()), note(5, 1), 0))
                .isInstanceOf(NotHandedOut.class)
                .hasMessageStartingWith(sentence);
    }

    private void handOut(long size, int root) throws NotHandedOut {
        SignedNote note = note(size, root);
        assertThat(target(root).handOut(Checkpoint.parse(note.text()), note, 0)).isNull();
    }

    private FolderTarget target(int root) {
        return target(folder, root);
    }

    private FolderTarget target(Path where, int root) {
        KnownLog log = KnownLog.of("clinic.example/log", key.verifierKey());
        return new FolderTarget(where, Duration.ZERO, () -> log, size -> hash(root));
    }

    private SignedNote note(long size, int root) {
        return SignedNote.sign(new Checkpoint("clinic.example/log", size, hash(root)).text(), key);
    }

    private static byte[] hash(int root) {
        byte[] hash = new byte[32];
        hash[0] = (byte) root;
        return hash;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
