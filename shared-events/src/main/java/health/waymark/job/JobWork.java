package health.waymark.job;

import org.jspecify.annotations.Nullable;

/** What a job does. {@link #close} is called once, whether or not it ever ran. */
public interface JobWork extends AutoCloseable {
    /**
     * Returns the job's result; null where nothing came of it.
     *
     * @throws JobFailed if what was sent can't be read at all
     */
    @Nullable
    Object run(JobRun run) throws InterruptedException;

    @Override
    void close();
}
