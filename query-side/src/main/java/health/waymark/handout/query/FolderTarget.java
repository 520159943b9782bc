package health.waymark.handout.query;

import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.SignedNote;
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
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A folder where files are made and nothing else: none is changed, renamed or removed, so that it may lie on a medium that is
 * written once. A file is named by its tree's size; what a crash left half written stays, and the next takes another name.
 */
final class FolderTarget implements Target {
    private static final int MOST_NAMES = 100;
    private static final String READ_ONLY = "r--r--r--";

    private final Path folder;
    private final FolderContents contents;
    private final Duration every;
    private final Supplier<KnownLog> known;
    private final LongFunction<byte[]> root;

    /**
     * @param known what tells this log's checkpoints from whatever else lies there
     * @param root of the ledger's tree of a size
     */
    FolderTarget(Path folder, Duration every, Supplier<KnownLog> known, LongFunction<byte[]> root) {
        this.folder = folder.toAbsolutePath().normalize();
        this.contents = new FolderContents(this.folder);
        this.every = every;
        this.known = known;
        this.root = root;
    }

    @Override
    public Kind kind() {
        return Kind.FOLDER;
    }

    @Override
    public String place() {
        return contents.place();
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
            if (contents.isOpen()) {
                mustFollow(contents.newest(known.get()), checkpoint, lastSize);
            }
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
        return String.format(Locale.ROOT, "%020d%s%s", size, name == 1 ? "" : "-" + name, FolderContents.ENDING);
    }

    private void mustFollow(Optional<FolderContents.Kept> newest, Checkpoint checkpoint, long lastSize)
            throws NotHandedOut {
        if (newest.map(it -> it.checkpoint().size()).orElse(0L) < Math.min(lastSize, checkpoint.size())) {
            throw NotHandedOut.because(
                    "Nothing more is put into the folder " + folder + ": " + FolderContents.gone(lastSize));
        }
        if (newest.isEmpty()) {
            return;
        }
        Path file = newest.get().file();
        Checkpoint there = newest.get().checkpoint();
        if (there.size() > checkpoint.size()) {
            throw NotHandedOut.contradicted("The file " + file + " has a checkpoint of " + there.size()
                    + " events, and the ledger has " + checkpoint.size()
                    + ": record and ledger were cut off since, or restored from an older backup.");
        }
        byte[] now = there.size() == checkpoint.size() ? checkpoint.root() : root.apply(there.size());
        if (!Arrays.equals(there.root(), now)) {
            throw NotHandedOut.contradicted("The file " + file + " has another checkpoint of " + there.size()
                    + " events than the ledger: record and ledger were written anew since it was kept.");
        }
    }

    /** Whether the file is there with this checkpoint, now or since before; not where something else has its name. */
    private boolean isKept(Path file, Checkpoint checkpoint, SignedNote note) throws IOException {
        try {
            write(file, note.bytes());
            return true;
        } catch (FileAlreadyExistsException before) {
            return contents.checkpoint(file, known.get())
                    .filter(checkpoint::equals)
                    .isPresent();
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
        forceFolder();
    }

    /** As well as can be: somebody who may do nothing but make files there has handed out all the same. */
    private static void makeReadOnly(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(READ_ONLY));
        } catch (UnsupportedOperationException otherSystem) {
            file.toFile().setReadOnly();
        } catch (AccessDeniedException dropBox) {
            // it stays as it was made
        }
    }

    private void forceFolder() throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (AccessDeniedException dropBox) {
            // the file itself was forced
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
