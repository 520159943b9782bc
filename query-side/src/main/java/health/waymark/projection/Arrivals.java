package health.waymark.projection;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Wakes those who wait when a batch of this process is in; for batches of other processes they look every now and then. */
final class Arrivals {
    private static final long LOOK_EVERY_MILLIS = 25;

    private long batches;

    synchronized void announce() {
        batches++;
        notifyAll();
    }

    boolean await(BooleanSupplier arrived, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        long seen = batches();
        while (!arrived.getAsBoolean()) {
            if (System.nanoTime() >= until || !pause(seen)) {
                return arrived.getAsBoolean();
            }
            seen = batches();
        }
        return true;
    }

    /** How many have come. */
    synchronized long batches() {
        return batches;
    }

    private boolean pause(long seen) {
        return awaitBatch(seen, LOOK_EVERY_MILLIS);
    }

    /** Waits for one more than were seen, or for so long; false when interrupted. */
    synchronized boolean awaitBatch(long seen, long millis) {
        try {
            if (batches == seen) {
                wait(millis);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
