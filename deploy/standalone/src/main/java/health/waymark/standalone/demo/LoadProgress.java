package health.waymark.standalone.demo;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the demonstration has come: a bar for whoever watches, a line every tenth for a log. */
final class LoadProgress implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LoadProgress.class);

    private final @Nullable ProgressBar bar;
    private final int whole;
    private int done;

    private LoadProgress(@Nullable ProgressBar bar, int whole) {
        this.bar = bar;
        this.whole = whole;
    }

    static LoadProgress of(int whole) {
        boolean watched = System.console() != null && System.getenv("TERM") != null;
        return new LoadProgress(
                watched
                        ? new ProgressBarBuilder()
                                .setTaskName("Eighteen months")
                                .setInitialMax(whole)
                                .clearDisplayOnFinish()
                                .build()
                        : null,
                whole);
    }

    void step() {
        done++;
        if (bar != null) {
            bar.step();
        } else if (done * 10 / whole != (done - 1) * 10 / whole) {
            log.info("The demonstration is loading: {} %", done * 100 / whole);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
