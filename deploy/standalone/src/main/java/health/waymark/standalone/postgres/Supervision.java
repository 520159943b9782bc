package health.waymark.standalone.postgres;

import health.waymark.standalone.data.DataLock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the server up until closed: one that dies is started again, and meanwhile health says DOWN. */
final class Supervision implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervision.class);

    /** It may be a full disk that keeps it down: once there is room, nobody should have to think of us. */
    private static final long LONGEST_PAUSE_IN_SECONDS = 30;

    private final Postmaster postmaster;
    private final int port;
    private final DataLock lock;
    private boolean closed;

    Supervision(Postmaster postmaster, int port, DataLock lock) {
        this.postmaster = postmaster;
        this.port = port;
        this.lock = lock;
        watch();
    }

    /** False if there is nothing to watch: it has died already. */
    private boolean watch() {
        Optional<ProcessHandle> server = postmaster.running();
        server.ifPresent(there -> there.onExit().thenRunAsync(this::revive, Supervision::inBackground));
        return server.isPresent();
    }

    private void revive() {
        for (int attempt = 1; !revived(attempt); attempt++) {
            try {
                TimeUnit.SECONDS.sleep(Math.min(1L << Math.min(attempt, 10), LONGEST_PAUSE_IN_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized boolean revived(int attempt) {
        if (closed) {
            return true;
        }
        try {
            log.error("PostgreSQL died: starting it again (attempt {})", attempt);
            postmaster.start(port);
            return watch();
        } catch (RuntimeException e) {
            log.error(e.getMessage());
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try (lock) {
                postmaster.stop();
            }
        }
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "database-supervision");
        thread.setDaemon(true);
        thread.start();
    }
}
