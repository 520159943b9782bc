package health.waymark.handout.query;

import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.query.HeldCheckpoint;
import health.waymark.ledger.query.HeldElsewhere;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder where files are made and nothing else: none is changed, renamed or removed, so that it may lie on a medium that is
 * written once. A file is named by its tree's size; what a crash left half written stays, and the next takes another name.
 */
final class FolderTarget implements Target, HeldElsewhere {
    private static final String ENDING = ".checkpoint";
    private static final int MOST_NAMES = 100;
    private static final long LARGEST = 64 * 1024;
    private static final String READ_ONLY = "r--r--r--";

    private final Path folder;
    private final Duration every;

    FolderTarget(Path folder, Duration every) {
        this.folder = folder.toAbsolutePath().normalize();
        this.every = every;
    }

    @Override
    public Kind kind() {
        return Kind.FOLDER;
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public @Nullable SignedNote handOut(Checkpoint checkpoint, SignedNote note, long lastSize) throws NotHandedOut {
        if (!Files.isDirectory(folder)) {
            throw NotHandedOut.because("There is no folder " + folder + ": make it, or mount what it is on.");
        }
        try {
            for (int name = 1; name <= MOST_NAMES; name++) {
                if (isKept(folder.resolve(fileName(checkpoint.size(), name)), checkpoint, note)) {
                    return null;
                }
            }
        } catch (IOException failure) {
            throw NotHandedOut.because(sentence(folder, failure));
        }
        throw NotHandedOut.because(
                "In " + folder + " there are " + MOST_NAMES + " unfinished files for the checkpoint of "
                        + checkpoint.size() + " events already: see why none could be written to its end.");
    }

    static String fileName(long size, int name) {
        return String.format(Locale.ROOT, "%020d%s%s", size, name == 1 ? "" : "-" + name, ENDING);
    }

    /** Whether the file is there with this checkpoint, now or since before; not where another or half a one has its name. */
    private boolean isKept(Path file, Checkpoint checkpoint, SignedNote note) throws IOException, NotHandedOut {
        try {
            write(file, note.bytes());
            return true;
        } catch (FileAlreadyExistsException before) {
            Optional<Checkpoint> there = read(file).flatMap(FolderTarget::checkpoint);
            if (there.isPresent() && !there.get().equals(checkpoint)) {
                throw NotHandedOut.contradicted("The file " + file + " has another checkpoint of "
                        + checkpoint.size() + " events: either it isn't this log's, or record and ledger were written"
                        + " anew since it was kept.");
            }
            return there.isPresent();
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        makeReadOnly(file);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static void makeReadOnly(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(READ_ONLY));
        } catch (UnsupportedOperationException otherSystem) {
            file.toFile().setReadOnly();
        }
    }

    /** The checkpoints there, whichever log's they are; what a crash left half written is none. */
    @Override
    public List<HeldCheckpoint> held() {
        List<HeldCheckpoint> held = new ArrayList<>();
        for (Path file : files()) {
            read(file).ifPresent(note -> held.add(new HeldCheckpoint("the checkpoint in " + file, note.note())));
        }
        return held;
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Empty where it isn't a checkpoint, or not yet. */
    private static Optional<SignedNote> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            SignedNote note = SignedNote.parse(Files.readAllBytes(file));
            return checkpoint(note).map(checkpoint -> note);
        } catch (IOException | NoteRefused unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Checkpoint> checkpoint(SignedNote note) {
        try {
            return Optional.of(Checkpoint.parse(note.text()));
        } catch (NoteRefused other) {
            return Optional.empty();
        }
    }

    static String sentence(Path folder, IOException failure) {
        String reason = failure instanceof FileSystemException described && described.getReason() != null
                ? described.getReason()
                : failure instanceof FileSystemException ? null : failure.getMessage();
        if (failure instanceof AccessDeniedException) {
            return "The folder " + folder + " can't be written to: give the account that runs Waymark the right to make"
                    + " files there.";
        }
        if (failure instanceof NoSuchFileException) {
            return "The folder " + folder + " is gone, or takes no files: is what it is on still mounted?";
        }
        if (reason != null && reason.toLowerCase(Locale.ROOT).contains("space")) {
            return "The folder " + folder + " is full: make room, or name another.";
        }
        if (reason != null && reason.toLowerCase(Locale.ROOT).contains("read-only")) {
            return "The folder " + folder + " is on something that is mounted read-only: mount it so that files can be"
                    + " added.";
        }
        return "A file couldn't be made in the folder " + folder + " ("
                + failure.getClass().getSimpleName() + (reason == null ? "" : ", " + reason) + ").";
    }
}
