package health.waymark.ledger.query;

/**
 * A signed note that was kept where whoever alters the record can't reach it.
 *
 * @param place what a sentence calls it, beginning in lower case
 */
public record HeldCheckpoint(String place, String note) {
    private static final String GIVEN = "the checkpoint that was given";

    /** One that somebody brings who asks for a walk. */
    public static HeldCheckpoint given(String note) {
        return new HeldCheckpoint(GIVEN, note);
    }

    /** Whether somebody brought it, who may have mistaken it for one; what we handed out ourselves is ours. */
    boolean isGiven() {
        return place.equals(GIVEN);
    }
}
