package health.waymark.standalone.postgres;

import health.waymark.standalone.data.DataLock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the server up until closed: one that dies is started again, and meanwhile health says DOWN. */
final class Supervision implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervision.class);
    private static final int ATTEMPTS = 6;

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

    private void watch() {
        postmaster.running().ifPresent(server -> server.onExit().thenRunAsync(this::revive, Supervision::inBackground));
    }

    private void revive() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (revived(attempt)) {
                return;
            }
            try {
                TimeUnit.SECONDS.sleep(1L << attempt);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        log.error("PostgreSQL stays down: see its log, then restart Waymark");
    }

    private synchronized boolean revived(int attempt) {
        if (closed) {
            return true;
        }
        try {
            log.error("PostgreSQL died: starting it again (attempt {})", attempt);
            postmaster.start(port);
            watch();
            return true;
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
