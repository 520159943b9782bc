package health.waymark.job;

import java.util.UUID;

/** Runs of jobs without jobs, for tests of what they do. */
public final class Runs {
    private Runs() {}

    public static JobRun of(UUID id) {
        return new JobRun(id);
    }

    /** Somebody calls it off. */
    public static JobRun stopped(JobRun run) {
        run.stop();
        return run;
    }

    /** The process is about to end. */
    public static JobRun paused(JobRun run) {
        run.pause();
        return run;
    }

    public static Finding finding(JobFailed failed) {
        return failed.finding();
    }
}
