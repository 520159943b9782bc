package health.waymark.rig.history;

/**
 * Something asked of one plan, and what became of it.
 *
 * @param invoked when it was sent, in nanoseconds of one clock
 * @param returned when its answer was there; {@link #NEVER} where none came
 */
public record Operation(long invoked, long returned, Action action, Outcome outcome) {
    public static final long NEVER = Long.MAX_VALUE;

    /** Without an answer: it may have happened at any time since, or not at all. */
    boolean open() {
        return outcome instanceof Outcome.Unknown;
    }
}
