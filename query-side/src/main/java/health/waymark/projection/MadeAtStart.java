package health.waymark.projection;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Makes the views plan by plan where they are empty and the log is long, as after a migration that emptied them: to follow
 * from the first event would take many times as long. Following begins all the same, and is what remains if this fails.
 */
final class MadeAtStart implements SmartInitializingSingleton, ApplicationListener<ApplicationReadyEvent> {
    private static final Logger log = LoggerFactory.getLogger(MadeAtStart.class);

    /** Events that are followed in no time. */
    static final long FEW = 20_000;

    private final Projections projections;
    private boolean due;

    MadeAtStart(Projections projections) {
        this.projections = projections;
    }

    /** Looks before anything follows: one batch, and the views are not empty any more. */
    @Override
    public void afterSingletonsInstantiated() {
        due = projections.position() == 0 && projections.head() > FEW;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (due) {
            CompletableFuture.runAsync(this::make, work -> {
                Thread thread = new Thread(work, "read-model-at-start");
                thread.setDaemon(true);
                thread.start();
            });
        }
    }

    boolean isDue() {
        return due;
    }

    private void make() {
        try {
            projections.rebuild();
        } catch (RuntimeException e) {
            log.warn(
                    "The views could not be made at once ({}): they follow.",
                    e.getClass().getSimpleName());
        }
    }
}
