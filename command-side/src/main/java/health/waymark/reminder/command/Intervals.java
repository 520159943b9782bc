package health.waymark.reminder.command;

/**
 * When a reminder is due, in days.
 *
 * @param soon before a review is due
 * @param overdue after it was due
 * @param supervisor after it was due, to the supervisor
 * @param compliance after it was due, to those who watch over compliance
 * @param targetNear before a target is due
 * @param silence without an entry on an active goal
 */
record Intervals(int soon, int overdue, int supervisor, int compliance, int targetNear, int silence) {
    /** Those of the default rule pack. */
    static final Intervals DEFAULT = new Intervals(14, 1, 7, 21, 14, 30);

    Intervals {
        boolean forward = soon > 0 && overdue > 0 && targetNear > 0 && silence > 0;
        if (!forward || supervisor <= overdue || compliance <= supervisor) {
            throw new IllegalArgumentException(
                    "waymark.reminder takes days from 1, and each escalation later than what it escalates.");
        }
    }
}
