package health.waymark.axonserver.gate;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.command.gate.CommandGate;
import health.waymark.command.gate.Receipt;
import health.waymark.eventlog.LogUnavailable;
import health.waymark.http.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands of pages whose process takes none itself. While no command side is there, plans can only be read. */
final class RemoteGate implements CommandGate {
    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Known(Map<String, Right> rights, long until) {}

    private final Asker asker;
    private volatile @Nullable Known known;

    RemoteGate(Asker asker) {
        this.asker = asker;
    }

    @Override
    public boolean admits(Actor actor, String type) {
        Right needed = rights(actor).get(type);
        return needed != null && actor.may(needed);
    }

    /** The catalogue hardly ever changes, and a page asks forty times. */
    private Map<String, Right> rights(Actor actor) {
        Known before = known;
        if (before != null && System.nanoTime() < before.until()) {
            return before.rights();
        }
        try {
            Map<String, Right> rights = new HashMap<>();
            asker.ask(GateNames.RIGHTS, actor)
                    .properties()
                    .forEach(each -> rights.put(
                            each.getKey(), Right.valueOf(each.getValue().asString())));
            known = new Known(Map.copyOf(rights), System.nanoTime() + KEPT.toNanos());
            return rights;
        } catch (Problem | LogUnavailable nobody) {
            return before == null ? Map.of() : before.rights();
        }
    }

    @Override
    public Map<String, Right> rights() {
        Known before = known;
        return before == null ? Map.of() : before.rights();
    }

    @Override
    public Receipt send(Actor actor, String type, JsonNode body, @Nullable Long version, @Nullable String key) {
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.set("command", body);
        order.put("version", version);
        order.put("key", key);
        JsonNode plan = body.get("planId");
        String routingKey = plan == null || plan.isNull() ? UUID.randomUUID().toString() : plan.asString();
        return GateJson.as(asker.order(type, actor, order, routingKey), Receipt.class);
    }
}
