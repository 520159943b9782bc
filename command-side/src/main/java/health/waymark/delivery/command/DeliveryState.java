package health.waymark.delivery.command;

/** Where a delivery stands. */
public enum DeliveryState {
    /** It goes out when its time comes. */
    WAITING,
    SENT,
    /** It was given up; somebody sends it again or discards it. */
    DEAD,
    /** It need not go out any longer. */
    SUPERSEDED,
    /** It was given up, and somebody let it rest. */
    DISCARDED
}
