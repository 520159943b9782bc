package health.waymark.standalone.postgres;

import health.waymark.database.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code postmaster.pid}: left behind by a crash, its number may meanwhile be anyone's. */
record PidFile(Path file) {

    static PidFile of(Path cluster) {
        return new PidFile(cluster.resolve("postmaster.pid"));
    }

    /** The process it names, if that is a PostgreSQL working in this very folder. */
    Optional<ProcessHandle> server() {
        return process().filter(this::isOurs);
    }

    /**
     * A stale file is PostgreSQL's to judge (it also looks for orphaned backends) except when its number was given to
     * another process of this user: then PostgreSQL would refuse to start for ever.
     */
    void removeIfReused() {
        if (process().isPresent() && server().isEmpty()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new StartupRefused("The stale file " + file + " cannot be removed: " + e.getMessage(), e);
            }
        }
    }

    private Optional<ProcessHandle> process() {
        try {
            String pid = Files.readString(file).lines().findFirst().orElse("").strip();
            return pid.matches("\\d+")
                    ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartupRefused("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        boolean postgres =
                process.info().command().filter(it -> it.endsWith("/postgres")).isPresent();
        return postgres && worksHere(process);
    }

    // The server changes into its cluster; where the system doesn't tell, its name must do.
    private boolean worksHere(ProcessHandle process) {
        Path workingDirectory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        try {
            return !Files.exists(Path.of("/proc/self/cwd")) || Files.isSameFile(workingDirectory, file.getParent());
        } catch (IOException e) {
            return false;
        }
    }
}
