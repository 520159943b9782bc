package health.waymark.plan.state;

/** How many events' worth of folded plans a side of Waymark keeps in memory, so that it need not read them again. */
public final class KeptPlans {
    private static final long AT_LEAST = 50_000;

    /** Of the heap, for one side. */
    private static final long PART = 16;

    /** What an event, most of them scores, takes in a folded plan: bytes, rather too many. */
    private static final long EACH = 512;

    private KeptPlans() {}

    /** Events of all kept plans together. */
    public static long events() {
        return Math.max(AT_LEAST, Runtime.getRuntime().maxMemory() / PART / EACH);
    }
}
