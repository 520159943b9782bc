package health.waymark.axonserver.gate;

import health.waymark.access.Actor;
import health.waymark.delivery.gate.NotificationGate;
import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.delivery.gate.QuietHours;

/** A person's settings, which lie with the command side that reminds them. */
final class RemoteNotifications implements NotificationGate {
    private final Asker asker;

    RemoteNotifications(Asker asker) {
        this.asker = asker;
    }

    @Override
    public NotificationSettings of(Actor actor) {
        return GateJson.as(asker.ask(GateNames.SETTINGS, actor), NotificationSettings.class);
    }

    @Override
    public NotificationSettings change(Actor actor, NotificationSettings wanted) {
        return GateJson.as(
                asker.order(GateNames.CHANGE, actor, GateJson.tree(wanted), actor.id()), NotificationSettings.class);
    }

    @Override
    public QuietHours usual(Actor actor) {
        return GateJson.as(asker.ask(GateNames.USUAL, actor), QuietHours.class);
    }

    @Override
    public Reach reach(Actor actor) {
        return GateJson.as(asker.ask(GateNames.REACH, actor), Reach.class);
    }
}
