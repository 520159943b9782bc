package health.waymark.reminder.command;

import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderEvent;
import health.waymark.reminder.event.ReminderFailed;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderSuperseded;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;

/** How many reminders this process issued, sent, gave up and superseded, and what it had to mend. */
final class ReminderMeters {
    private final MeterRegistry registry;

    ReminderMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void recorded(List<Fact> facts) {
        facts.forEach(fact -> count(fact.event()));
    }

    private void count(ReminderEvent event) {
        if (event instanceof ReminderIssued issued) {
            count("issued", "kind", issued.kind());
        } else if (event instanceof ReminderDelivered delivered) {
            count("delivered", "channel", delivered.channel());
        } else if (event instanceof ReminderFailed failed) {
            count("failed", "channel", failed.channel());
        } else if (event instanceof ReminderSuperseded superseded) {
            count("superseded", "because", superseded.because());
        }
    }

    private void count(String what, String tag, Enum<?> value) {
        registry.counter("waymark.reminder." + what, tag, value.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** A task that was lost, doubled or moved. */
    void healed(int tasks) {
        registry.counter("waymark.reminder.healed").increment(tasks);
    }

    void lookFailed() {
        registry.counter("waymark.reminder.look.failed").increment();
    }
}
