package health.waymark.reminder.event;

/** Why a reminder no longer needs to go out. */
public enum Because {
    /** A more urgent one about the same thing stands in its place. */
    OVERTAKEN,
    /** The review it asked for was completed. */
    REVIEWED,
    /** The plan or the goal is held. */
    PAUSED,
    /** The plan or the goal has ended. */
    ENDED,
    /** The day it was about has been moved. */
    RESCHEDULED,
    /** There is an entry again. */
    ANSWERED
}
