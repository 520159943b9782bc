package health.waymark.job;

/** A kind of job that somebody can order who can't do it themselves: whichever process knows the kind takes it up. */
public interface JobKind {
    String name();

    /** @param order what is asked for, in words that this kind and whoever orders it share */
    JobWork work(String order);

    /**
     * Whether another process takes up what one left undone that died or was stopped. Then the order is kept with the job
     * until it has ended, and the work goes on where it stood or begins again; both must come to the same.
     */
    default boolean goesOn() {
        return false;
    }
}
