package health.waymark.delivery.command;

import health.waymark.reminder.event.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts what was sent, what failed and what was given up. */
final class DeliveryMeters {
    private final MeterRegistry registry;

    DeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void sent(Channel channel) {
        count("sent", channel);
    }

    /** One attempt. */
    void failed(Channel channel) {
        count("failed", channel);
    }

    void dead(Channel channel) {
        count("given.up", channel);
    }

    private void count(String what, Channel channel) {
        registry.counter("waymark.delivery." + what, "channel", channel.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** What could not even be looked at. */
    void troubled() {
        registry.counter("waymark.delivery.troubled").increment();
    }
}
