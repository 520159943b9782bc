package health.waymark.pages.query;

import health.waymark.plan.event.PlanStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When the next review is due, seen from a day. */
public record ReviewDue(LocalDate on, long days) {

    /** From this many days before, a review is soon (DOMAIN: reminder SOON). */
    private static final int SOON = 14;

    /** How urgent it is. */
    public enum State {
        LATER,
        SOON,
        DUE,
        OVERDUE
    }

    /** Nothing for a plan that isn't under review. */
    static @Nullable ReviewDue of(PlanStatus status, @Nullable LocalDate on, LocalDate today) {
        return on == null || status != PlanStatus.ACTIVE ? null : new ReviewDue(on, ChronoUnit.DAYS.between(today, on));
    }

    public State state() {
        if (days < 0) {
            return State.OVERDUE;
        }
        if (days == 0) {
            return State.DUE;
        }
        return days <= SOON ? State.SOON : State.LATER;
    }

    public String words() {
        long away = Math.abs(days);
        String count = away == 1 ? "1 day" : away + " days";
        if (days < 0) {
            return "Overdue by " + count;
        }
        return days == 0 ? "Due today" : "In " + count;
    }

    /** The same where the day it is seen from isn't today. */
    public String wordsThen() {
        return days == 0 ? "Due that day" : days < 0 ? words() + " then" : words() + " from then";
    }
}
