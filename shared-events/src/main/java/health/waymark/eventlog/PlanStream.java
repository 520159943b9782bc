package health.waymark.eventlog;

import health.waymark.disclosure.event.DisclosureRecorded;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.reminder.event.ReminderEvent;

/** The streams that tell of one plan: its own, and those beside it, named so that each names its plan. */
public enum PlanStream {
    OWN("Plan", ""),
    REMINDERS("Reminders", "reminders:"),
    DISCLOSURES("Disclosures", "disclosures:");

    private final String type;
    private final String prefix;

    PlanStream(String type, String prefix) {
        this.type = type;
        this.prefix = prefix;
    }

    /** The stream's type as the log has it. */
    public String type() {
        return type;
    }

    /** The stream's name. */
    public String of(PlanId plan) {
        return prefix + plan;
    }

    /** The kind of stream an event belongs into. */
    public static PlanStream holding(PlanEvent event) {
        if (event instanceof DisclosureRecorded) {
            return DISCLOSURES;
        }
        return event instanceof ReminderEvent ? REMINDERS : OWN;
    }

    /** The id of the plan a stream tells of. */
    public static String plan(String stream) {
        return stream.substring(stream.indexOf(':') + 1);
    }
}
