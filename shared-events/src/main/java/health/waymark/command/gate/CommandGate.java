package health.waymark.command.gate;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes commands as {@code POST /api/commands/{Type}} does: the same checks, rules, refusals and idempotency. */
public interface CommandGate {

    /** The right that each type of command takes at least. */
    Map<String, Right> rights();

    /** Whether an actor may send commands of this type at all; what a body asks for may take more. */
    default boolean admits(Actor actor, String type) {
        Right needed = rights().get(type);
        return needed != null && actor.may(needed);
    }

    /** What a rule says to whom it refuses, by its code; nothing where it isn't known here. */
    default Optional<String> sentence(String rule) {
        return Optional.empty();
    }

    /**
     * Sends a command and waits until it is durable.
     *
     * @param version the plan's version that the sender has seen; null where any will do
     * @param key the idempotency key
     * @throws health.waymark.http.Problem as the API would answer
     */
    Receipt send(Actor actor, String type, JsonNode body, @Nullable Long version, @Nullable String key);
}
