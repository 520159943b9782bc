package health.waymark.handout.query;

import health.waymark.job.JobFailed;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.query.HeldCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkpoints that lie in a folder, whoever put them there. */
final class FolderContents {
    static final String ENDING = ".checkpoint";
    private static final long LARGEST = 64 * 1024;

    private final Path folder;

    FolderContents(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    String place() {
        return folder.toString();
    }

    record Kept(Path file, Checkpoint checkpoint) {}

    /** The last by name that a log signed. */
    Optional<Kept> newest(KnownLog log) throws IOException {
        return files().stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(file -> checkpoint(file, log).map(it -> new Kept(file, it)).stream())
                .findFirst();
    }

    /** Empty where it isn't a checkpoint that the log signed. */
    Optional<Checkpoint> checkpoint(Path file, KnownLog log) {
        try {
            return read(file).map(note -> log.open(note).checkpoint());
        } catch (NoteRefused another) {
            return Optional.empty();
        }
    }

    /** Whether what lies there can be seen: in a drop box files may be made, and nothing else. */
    boolean isOpen() {
        return Files.isReadable(folder);
    }

    /**
     * All of them, whichever log's they are; what a crash left half written is none. Of a drop box none.
     *
     * @param last what was handed out there last
     * @throws JobFailed if they can't be read, or that one is gone: an empty folder would vouch for anything
     */
    List<HeldCheckpoint> held(Optional<HandOut> last) {
        if (Files.isDirectory(folder) && !isOpen()) {
            return List.of();
        }
        List<HeldCheckpoint> held = new ArrayList<>();
        long largest = 0;
        for (Path file : readable()) {
            Optional<SignedNote> note = read(file);
            if (note.isPresent()) {
                held.add(new HeldCheckpoint(
                        "the checkpoint in " + file, note.get().note()));
                largest = Math.max(largest, Checkpoint.parse(note.get().text()).size());
            }
        }
        long wanted = last.map(HandOut::size).orElse(0L);
        if (largest < wanted) {
            throw unreadable(gone(wanted));
        }
        return held;
    }

    static String gone(long size) {
        return "it doesn't have the checkpoint of " + size
                + " events that was put there. Is it the folder you mean, and is what it is on mounted?";
    }

    private List<Path> readable() {
        try {
            return files();
        } catch (IOException failure) {
            throw unreadable("it can't be read. Is it there, and may the account that runs Waymark read it?");
        }
    }

    private JobFailed unreadable(String why) {
        return new JobFailed(
                "held-elsewhere",
                "The record can't be held against the checkpoints in the folder " + folder + ": " + why);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /** Empty where it isn't a checkpoint, or not yet. */
    private static Optional<SignedNote> read(Path file) {
        try {
            // Anything else might keep whoever opens it waiting.
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            SignedNote note = SignedNote.parse(Files.readAllBytes(file));
            Checkpoint.parse(note.text());
            return Optional.of(note);
        } catch (IOException | NoteRefused unreadable) {
            return Optional.empty();
        }
    }
}
