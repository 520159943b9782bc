package health.waymark.ledger.query;

/** Whoever has a walk over the record made, and is told how it goes. */
public interface WalkWatcher {
    WalkWatcher NOBODY = new WalkWatcher() {};

    /** It has come some way. */
    default void goesOn() {}

    /** It has come to its end. */
    default void found(Verified verified) {}

    /** It is over, whether or not it came to its end; called once. */
    default void over() {}
}
