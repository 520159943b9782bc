package health.waymark.retention.query;

/** Where plans stand on their way to being erasable. */
public enum RetentionState {
    /** A legal hold stands, whatever else. */
    UNDER_HOLD("held"),
    /** It hasn't ended: the clock doesn't run. */
    NOT_ENDED("ended_on is null"),
    /** It has ended and is kept, or nobody has said how long. */
    RUNNING("ended_on is not null and (keep_until is null or keep_until >= :today)"),
    /** The last day on which it must be kept is over; a hold may stand all the same. */
    PASSED("keep_until < :today");

    private final String condition;

    RetentionState(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
