package health.waymark.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system in memory that can be filled up. */
final class SmallDisk implements AutoCloseable {
    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Empty where this machine, or whoever runs the tests, may not mount one. */
    static Optional<SmallDisk> mounted(Path place, int megabytes) throws IOException {
        Files.createDirectories(place);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString());
        return mounted ? Optional.of(new SmallDisk(place)) : Optional.empty();
    }

    /** Takes all the room there is. */
    void fill() throws IOException {
        run("dd", "if=/dev/zero", "of=" + filler(), "bs=64k");
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return place.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", place.toString());
    }

    private static boolean run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IOException(e);
        } catch (IOException unknown) {
            return false;
        }
    }
}
