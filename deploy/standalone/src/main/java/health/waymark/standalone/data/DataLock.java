package health.waymark.standalone.data;

import health.waymark.database.StartupRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One process at a time. The system drops the lock when its holder dies, however it dies. */
public final class DataLock implements AutoCloseable {

    static final String FILE = "waymark.lock";

    // POSIX drops a process's lock as soon as it closes any descriptor of the file: never open a second one here.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static @Nullable DataLock tryAcquire(Path file) {
        if (!HELD_HERE.add(file)) {
            return null;
        }
        DataLock lock = null;
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return null;
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            lock = new DataLock(file, channel);
            return lock;
        } catch (IOException e) {
            throw new StartupRefused("The file " + file + " cannot be locked: " + e.getMessage(), e);
        } finally {
            if (lock == null) {
                HELD_HERE.remove(file);
            }
        }
    }

    static String holder(Path file) {
        if (HELD_HERE.contains(file)) {
            return "this very process";
        }
        try {
            String pid = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return pid.isEmpty() ? "another process" : "the process " + pid;
        } catch (IOException e) {
            return "another process";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
