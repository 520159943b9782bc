package health.waymark.command.api;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Evidence;
import health.waymark.glass.Glass;
import health.waymark.http.StrictJson;
import health.waymark.plan.command.Answer;
import health.waymark.plan.command.CommandTypes;
import health.waymark.plan.command.Commands;
import health.waymark.plan.command.Passage;
import health.waymark.plan.command.PlanCommand;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From a body to an answer: the way every command takes, single or in a batch. */
final class CommandReader {
    private final StrictJson json;
    private final Commands commands;
    private final Senders senders;
    private final Admission singles;
    private final Glass glass;
    private final Evidence evidence;

    CommandReader(
            StrictJson json, Commands commands, Senders senders, Admission singles, Glass glass, Evidence evidence) {
        this.json = json;
        this.commands = commands;
        this.senders = senders;
        this.singles = singles;
        this.glass = glass;
        this.evidence = evidence;
    }

    /** Refuses whoever may send no such command, before anything of theirs is read. */
    private static void admit(Actor actor, String type) {
        actor.require(CommandTypes.named(type).map(CommandRights::of).orElse(Right.SEND_BATCHES));
    }

    /**
     * One command as it came in.
     *
     * @param read is handed the body as soon as it can be read
     */
    Answer receive(
            Actor actor,
            String type,
            byte[] body,
            @Nullable Long ifMatch,
            @Nullable String key,
            Consumer<JsonNode> read) {
        admit(actor, type);
        Admission.Place place = singles.enter();
        try {
            JsonNode tree = json.tree(body);
            read.accept(tree);
            return send(actor, type, tree, ifMatch, key);
        } finally {
            place.close();
        }
    }

    Answer send(Actor actor, String type, JsonNode body, @Nullable Long ifMatch, @Nullable String key) {
        Class<? extends PlanCommand> commandType = CommandTypes.named(type).orElseThrow(Catalogue::unknown);
        actor.require(CommandRights.of(commandType));
        PlanCommand command = json.read(body, commandType);
        actor.require(CommandRights.of(command));
        try {
            Passage passage = GlassPassage.of(actor, glass);
            Answer answer = commands.send(
                    command,
                    senders.sent(actor, type, ifMatch, key, key == null ? null : BodyHash.of(body))
                            .through(passage));
            GlassPassage.note(passage, type, answer.planId(), evidence);
            return answer;
        } catch (RuntimeException thrown) {
            throw Refusals.asProblem(thrown);
        }
    }
}
