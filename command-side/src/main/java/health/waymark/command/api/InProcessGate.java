package health.waymark.command.api;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.command.gate.CommandGate;
import health.waymark.command.gate.Receipt;
import health.waymark.plan.command.Answer;
import health.waymark.plan.command.CommandTypes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** For pages in this process: the way of a request, without the HTTP. */
final class InProcessGate implements CommandGate {
    private static final Map<String, Right> RIGHTS =
            CommandTypes.ALL.stream().collect(Collectors.toUnmodifiableMap(CommandTypes::name, CommandRights::of));

    private final CommandReader reader;

    InProcessGate(CommandReader reader) {
        this.reader = reader;
    }

    @Override
    public Map<String, Right> rights() {
        return RIGHTS;
    }

    @Override
    public Receipt send(Actor actor, String type, JsonNode body, @Nullable Long version, @Nullable String key) {
        Answer answer = reader.receive(actor, type, body.toString().getBytes(StandardCharsets.UTF_8), version, key);
        Map<String, String> ids = answer.ids().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, id -> id.getValue().toString()));
        return new Receipt(answer.planId(), answer.version(), answer.position(), ids);
    }
}
