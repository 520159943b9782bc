package health.waymark.reminder.state;

import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.Recorded;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderEvent;
import health.waymark.reminder.event.ReminderFailed;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderSuperseded;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All reminders there have been about a plan. Changes through {@link #apply} alone. */
public final class RemindersState {
    private final Map<ReminderId, ReminderState> reminders = new LinkedHashMap<>();
    private long version;

    public RemindersState apply(Recorded recorded) {
        PlanEvent event = recorded.event();
        if (event instanceof ReminderIssued issued) {
            reminders.put(issued.reminderId(), new ReminderState(issued, recorded.recordedAt()));
        } else if (event instanceof ReminderEvent reminder) {
            ReminderId id = about(reminder);
            ReminderState state = id == null ? null : reminders.get(id);
            if (state != null) {
                state.apply(reminder);
            }
        }
        version = recorded.version();
        return this;
    }

    /** The reminder an event is about; none where it tells of the plan's time alone. */
    public static @Nullable ReminderId about(ReminderEvent event) {
        if (event instanceof ReminderIssued issued) {
            return issued.reminderId();
        }
        if (event instanceof ReminderDelivered delivered) {
            return delivered.reminderId();
        }
        if (event instanceof ReminderFailed failed) {
            return failed.reminderId();
        }
        return event instanceof ReminderSuperseded superseded ? superseded.reminderId() : null;
    }

    /** The number of events in the reminder stream so far. */
    public long version() {
        return version;
    }

    public Collection<ReminderState> all() {
        return Collections.unmodifiableCollection(reminders.values());
    }

    public Optional<ReminderState> find(ReminderId id) {
        return Optional.ofNullable(reminders.get(id));
    }
}
