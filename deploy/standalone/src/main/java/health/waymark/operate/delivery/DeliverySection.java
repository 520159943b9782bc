package health.waymark.operate.delivery;

import health.waymark.access.Actor;
import health.waymark.delivery.command.Deliveries;
import health.waymark.delivery.command.DeliveryState;
import health.waymark.operate.Need;
import health.waymark.operate.Say;
import health.waymark.operate.Section;
import java.util.List;

final class DeliverySection implements Section {
    private final Deliveries deliveries;

    DeliverySection(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "Deliveries";
    }

    @Override
    public String path() {
        return "/operate/deliveries";
    }

    @Override
    public List<Need> needs(Actor actor) {
        long dead = deliveries.counts(actor).getOrDefault(DeliveryState.DEAD, 0L);
        return dead == 0
                ? List.of()
                : List.of(new Need(
                        Say.count(dead, "reminder", "reminders") + " could not be sent and "
                                + (dead == 1 ? "was" : "were") + " given up.",
                        path() + "?state=DEAD",
                        "See to " + (dead == 1 ? "it" : "them")));
    }
}
