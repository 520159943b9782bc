package health.waymark.job;

/** A kind of job that somebody can order who can't do it themselves: whichever process knows the kind takes it up. */
public interface JobKind {
    String name();

    /** @param order what is asked for, in words that this kind and whoever orders it share */
    JobWork work(String order);
}
