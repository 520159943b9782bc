package health.waymark.command.api;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.command.gate.CommandGate;
import health.waymark.command.gate.Receipt;
import health.waymark.plan.command.Answer;
import health.waymark.plan.command.CommandTypes;
import health.waymark.plan.command.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** For pages in this process: the way of a request, without the HTTP. */
final class InProcessGate implements CommandGate {
    private static final Map<String, Right> RIGHTS =
            CommandTypes.ALL.stream().collect(Collectors.toUnmodifiableMap(CommandTypes::name, CommandRights::of));

    private final CommandReader reader;
    private final RefusedCommands refused;

    InProcessGate(CommandReader reader, RefusedCommands refused) {
        this.reader = reader;
        this.refused = refused;
    }

    @Override
    public Map<String, Right> rights() {
        return RIGHTS;
    }

    @Override
    public Optional<String> sentence(String rule) {
        return Arrays.stream(Rule.values())
                .filter(each -> each.code().equals(rule))
                .map(Rule::sentence)
                .findFirst();
    }

    @Override
    public Receipt send(Actor actor, String type, JsonNode body, @Nullable Long version, @Nullable String key) {
        Answer answer = answer(actor, type, body, version, key);
        Map<String, String> ids = answer.ids().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, id -> id.getValue().toString()));
        return new Receipt(answer.planId(), answer.version(), answer.position(), ids);
    }

    private Answer answer(Actor actor, String type, JsonNode body, @Nullable Long version, @Nullable String key) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return reader.receive(actor, type, bytes, version, key, read -> {});
        } catch (RuntimeException refusal) {
            refused.note(actor, type, body, refusal);
            throw refusal;
        }
    }
}
