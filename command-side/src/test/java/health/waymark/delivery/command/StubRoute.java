package health.waymark.delivery.command;

import health.waymark.delivery.mail.Undelivered;
import health.waymark.reminder.command.Outstanding;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A way to systems that notes what it brought, and fails when told to. */
final class StubRoute implements Route {
    final List<UUID> brought = new CopyOnWriteArrayList<>();
    volatile @Nullable Undelivered failure;
    volatile Runnable whileBringing = () -> {};
    volatile List<String> names;

    StubRoute(String... names) {
        this.names = List.of(names);
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean open() {
        return !names.isEmpty();
    }

    @Override
    public List<Delivery> wanted(Outstanding what) {
        return names.stream()
                .map(name -> Delivery.of(what, Channel.WEBHOOK, null, name))
                .toList();
    }

    @Override
    public Outcome bring(Delivery delivery, Outstanding what) throws Undelivered {
        if (!names.contains(delivery.recipient())) {
            return new Outcome.Dropped(Outcome.Why.NO_CHANNEL);
        }
        Undelivered told = failure;
        if (told != null) {
            throw told;
        }
        brought.add(delivery.id());
        whileBringing.run();
        return new Outcome.Sent();
    }

    @Override
    public List<Recipient> named(Delivery delivery, Outstanding what) {
        return List.of();
    }
}
