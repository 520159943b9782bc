package health.waymark.job;

/** What a job does. {@link #close} is called once, whether or not it ever ran. */
public interface JobWork extends AutoCloseable {
    /**
     * Returns the job's result.
     *
     * @throws JobFailed if what was sent can't be read at all
     */
    Object run(JobRun run) throws InterruptedException;

    @Override
    void close();
}
