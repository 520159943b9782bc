package health.waymark.delivery.command;

import health.waymark.processing.Batches;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderSuperseded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Sees to it that every reminder the log tells of gets announced. What is settled a few events later needs no task; most
 * of what is read again after a loss is.
 */
final class OutboxBatches implements Batches {
    /** Nothing else is opened, so that what a newer Waymark wrote holds up no delivery. */
    private static final Set<Class<?>> FACTS =
            Set.of(ReminderIssued.class, ReminderSuperseded.class, ReminderDelivered.class);

    private final DeliveryTasks tasks;
    private volatile boolean announced;

    OutboxBatches(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void take(List<DomainEventMessage<?>> batch) {
        Map<ReminderId, ReminderIssued> issued = new LinkedHashMap<>();
        for (DomainEventMessage<?> event : batch) {
            Object fact = FACTS.contains(event.getPayloadType()) ? event.getPayload() : event;
            if (fact instanceof ReminderIssued reminder) {
                issued.put(reminder.reminderId(), reminder);
            } else if (fact instanceof ReminderSuperseded superseded) {
                issued.remove(superseded.reminderId());
            } else if (fact instanceof ReminderDelivered delivered) {
                issued.remove(delivered.reminderId());
            }
        }
        announced |= !issued.isEmpty();
        issued.values()
                .forEach(reminder -> tasks.announce(new Announcement(reminder.planId(), reminder.reminderId(), null)));
    }

    @Override
    public void committed() {
        if (announced) {
            announced = false;
            tasks.wake();
        }
    }
}
