package health.waymark.job;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What a job's work says while it runs, and hears. Safe for use by several threads. */
public final class JobRun {
    private final UUID id;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private volatile boolean stopped;
    private volatile boolean paused;
    private volatile Supplier<List<Finding>> findings = List::of;

    JobRun(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    /** There are so many more steps than it seemed. */
    public void expect(long steps) {
        total.addAndGet(steps);
    }

    public void stepDone() {
        stepsDone(1);
    }

    public void stepsDone(long more) {
        done.addAndGet(more);
    }

    /** Where to look for what was found so far. */
    public void report(Supplier<List<Finding>> source) {
        findings = source;
    }

    /** Throws when the job was cancelled or the process is about to end; work asks between its steps. */
    public void goOn() {
        if (stopped) {
            throw new JobStopped();
        }
    }

    void stop() {
        stopped = true;
    }

    /** Stops it because the process ends. */
    void pause() {
        paused = true;
        stopped = true;
    }

    /** Whether only this process ends with it: what goes on elsewhere leaves its work as it stands. */
    public boolean paused() {
        return paused;
    }

    Job.Progress progress() {
        return new Job.Progress(done.get(), total.get());
    }

    List<Finding> findings() {
        return findings.get();
    }
}
