package health.waymark.delivery.command;

import health.waymark.plan.event.PlanId;
import health.waymark.reminder.event.ReminderId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a task that announces a reminder is about.
 *
 * @param after the delivery that came to nothing, after which it is announced anew
 */
record Announcement(
        PlanId plan, ReminderId reminder, @Nullable UUID after) {
    private static final String BETWEEN = "/";

    static Announcement of(String instance) {
        String[] ids = instance.split(BETWEEN);
        return new Announcement(
                new PlanId(UUID.fromString(ids[0])),
                new ReminderId(UUID.fromString(ids[1])),
                ids.length > 2 ? UUID.fromString(ids[2]) : null);
    }

    String instance() {
        return plan + BETWEEN + reminder + (after == null ? "" : BETWEEN + after);
    }
}
