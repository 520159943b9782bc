package health.waymark.job;

/** FAILED only when what was sent can't be read, or when the process that worked on it died. */
public enum JobStatus {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED;

    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }
}
