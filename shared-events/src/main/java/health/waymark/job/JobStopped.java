package health.waymark.job;

/** A job ends early because it was told to. */
final class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobStopped() {
        super("The job was stopped.", null, false, false);
    }
}
