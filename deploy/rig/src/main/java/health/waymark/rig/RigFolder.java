package health.waymark.rig;

import health.waymark.rig.check.LogAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** What a run keeps on disk: Waymark's data, the rig's own record, and how far it has come, so that it can go on. */
public final class RigFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * How far a run is.
     *
     * @param rounds done and found right
     * @param log as it was found right
     * @param days by which Waymark's clock runs ahead
     */
    public record Progress(long seed, int rounds, LogAudit.Sealed log, int days) {}

    private final Path path;

    public RigFolder(Path path) throws IOException {
        this.path = Files.createDirectories(path);
    }

    public Path path() {
        return path;
    }

    public Path data() {
        return path.resolve("data");
    }

    /** The record of a round; it outlives the round only when something is wrong with it. */
    Path journal(int round) {
        return path.resolve("round-" + round + ".ndjson");
    }

    /** How far the run is that this folder is of; a new one begins with the seed. */
    Progress progress(long seed) throws IOException {
        Path file = path.resolve("progress.json");
        return Files.exists(file)
                ? JSON.readValue(Files.readAllBytes(file), Progress.class)
                : new Progress(seed, 0, LogAudit.Sealed.EMPTY, 0);
    }

    void save(Progress progress) throws IOException {
        Path draft = path.resolve("progress.tmp");
        Files.write(draft, JSON.writeValueAsBytes(progress));
        Files.move(
                draft,
                path.resolve("progress.json"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps some commands and their answers of a round that is done, to be asked for again much later. */
    void keep(List<String> lines) throws IOException {
        Files.write(path.resolve("kept.ndjson"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Some of those of earlier rounds. */
    List<String> kept(Random random, int count) throws IOException {
        Path file = path.resolve("kept.ndjson");
        List<String> all = Files.exists(file) ? Files.readAllLines(file) : List.of();
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count && !all.isEmpty(); i++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }
}
