package health.waymark.projection;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how far it is, every ten seconds; nobody calls it off. */
final class LoggedRebuild implements RebuildWatch {
    private static final Logger log = LoggerFactory.getLogger(LoggedRebuild.class);
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private long expected;
    private long taken;
    private long told = System.nanoTime();

    @Override
    public synchronized void expect(long plans) {
        expected += plans;
    }

    @Override
    public synchronized void taken(long plans) {
        taken += plans;
        if (System.nanoTime() - told >= EVERY_NANOS) {
            told = System.nanoTime();
            log.info("{} of {} plans are in the new tables.", taken, expected);
        }
    }

    @Override
    public void goOn() {}
}
