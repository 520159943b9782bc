package health.waymark.projection;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Makes the views plan by plan where they are empty and the log is long, as after a migration that emptied them: to follow
 * from the first event would take many times as long. Following begins all the same, and is what remains if this fails.
 */
final class MadeAtStart implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger log = LoggerFactory.getLogger(MadeAtStart.class);

    /** Events that are followed in no time. */
    static final long FEW = 20_000;

    private final Projections projections;
    private final long few;

    MadeAtStart(Projections projections, long few) {
        this.projections = projections;
        this.few = few;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (isDue()) {
            CompletableFuture.runAsync(this::make, work -> {
                Thread thread = new Thread(work, "read-model-at-start");
                thread.setDaemon(true);
                thread.start();
            });
        }
    }

    boolean isDue() {
        return projections.position() == 0 && projections.head() > few;
    }

    void make() {
        try {
            projections.rebuild();
        } catch (RuntimeException e) {
            log.warn(
                    "The views could not be made at once ({}): they follow.",
                    e.getClass().getSimpleName());
        }
    }
}
