package health.waymark.disclosure.query;

import health.waymark.job.Jobs;
import health.waymark.pages.query.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long packages are kept: each is a copy of what it was taken from, which must not outlive that. */
final class PackageKeeping implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PackageKeeping.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    private static final int LONGEST = 300;

    private final PackageFolder folder;
    private final Duration keep;
    private final Jobs jobs;
    private final Wording wording;
    private final Clock clock;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "package-sweeper");
        thread.setDaemon(true);
        return thread;
    });

    PackageKeeping(PackageFolder folder, Duration keep, Jobs jobs, Wording wording, Clock clock) {
        this.folder = folder;
        this.keep = keep;
        this.jobs = jobs;
        this.wording = wording;
        this.clock = clock;
    }

    PackageKeeping start() {
        sweeper.scheduleWithFixedDelay(this::sweep, 5, BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
        return this;
    }

    /** What a package is about, on one line. */
    String about(OrderedPackage order) {
        String line = (order.scope().words(wording) + ", for " + order.recipient())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }

    /** What is told of a package that is written but not handed out yet. */
    PackageResult result(UUID id, PackageContents contents, Path zip) throws IOException {
        return new PackageResult(
                id,
                "/api/audit-packages/" + id,
                contents.events(),
                contents.plans().size(),
                Files.size(zip),
                sha256(zip),
                contents.size(),
                contents.at(),
                clock.instant().plus(keep));
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Deletes what was kept long enough, and what is left of those that were never finished. */
    void sweep() {
        try {
            for (UUID id : folder.all()) {
                Optional<PackageResult> made = folder.published(id).isEmpty()
                        ? Optional.empty()
                        : folder.read(id, PackageWork.MADE, PackageResult.class);
                if (made.isPresent() ? made.get().keptUntil().isBefore(clock.instant()) : jobs.hasEnded(id)) {
                    folder.discard(id);
                }
            }
        } catch (IOException | RuntimeException later) {
            log.warn(
                    "Old audit packages could not be deleted; it is tried again ({}).",
                    later.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }
}
