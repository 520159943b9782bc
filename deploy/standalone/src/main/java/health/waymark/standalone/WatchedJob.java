package health.waymark.standalone;

import java.util.function.Function;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A job watched from the terminal until it has ended: with a bar for a person, called off when they interrupt it. */
public final class WatchedJob {
    private static final long MILLISECONDS_BETWEEN_LOOKS = 200;

    private WatchedJob() {}

    /** @param total 0 until it is known */
    public record Progress(boolean underWay, long done, long total) {}

    /** @return the job as it ended */
    public static <J> J watch(String name, J started, Supplier<J> look, Function<J, Progress> progress, Runnable cancel)
            throws InterruptedException {
        Thread interrupted = new Thread(cancel);
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (ProgressBar bar = bar(name)) {
            J job = started;
            for (Progress at = progress.apply(job); at.underWay(); at = progress.apply(job)) {
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
                job = look.get();
                if (bar != null) {
                    bar.maxHint(Math.max(1, at.total()));
                    bar.stepTo(at.done());
                }
            }
            return job;
        } finally {
            forget(interrupted);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            // then it runs
        }
    }

    /** Only for someone who watches. */
    private static @Nullable ProgressBar bar(String name) {
        if (System.console() == null || System.getenv("TERM") == null) {
            return null;
        }
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setUnit(" plans", 1)
                .setInitialMax(1)
                .clearDisplayOnFinish()
                .build();
    }
}
