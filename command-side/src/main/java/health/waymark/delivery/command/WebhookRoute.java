package health.waymark.delivery.command;

import health.waymark.delivery.mail.Undelivered;
import health.waymark.reminder.command.Outstanding;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import java.util.List;
import java.util.Optional;

/** To the systems that are configured. */
final class WebhookRoute implements Route {
    private final List<Webhook> hooks;
    private final WebhookSender sender;

    WebhookRoute(List<Webhook> hooks, WebhookSender sender) {
        this.hooks = List.copyOf(hooks);
        this.sender = sender;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean open() {
        return !hooks.isEmpty();
    }

    @Override
    public List<Delivery> wanted(Outstanding what) {
        return hooks.stream()
                .filter(hook -> hook.wants(what.plan().organisation()))
                .map(hook -> Delivery.of(what, Channel.WEBHOOK, null, hook.name()))
                .toList();
    }

    @Override
    public Outcome bring(Delivery delivery, Outstanding what) throws Undelivered {
        Optional<Webhook> hook = hooks.stream()
                .filter(each -> each.name().equals(delivery.recipient()) && each.wants(delivery.organisation()))
                .findFirst();
        if (hook.isEmpty()) {
            return new Outcome.Dropped(Outcome.Why.NO_CHANNEL);
        }
        sender.send(hook.get(), delivery, what);
        return new Outcome.Sent();
    }

    @Override
    public List<Recipient> named(Delivery delivery, Outstanding what) {
        return List.of();
    }
}
