package health.waymark.axonserver.gate;

import health.waymark.access.Actor;
import health.waymark.axonserver.ErrorCodes;
import health.waymark.axonserver.Link;
import health.waymark.eventlog.LogUnavailable;
import health.waymark.http.Correlation;
import health.waymark.http.Problem;
import io.axoniq.axonserver.connector.ResultStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks a command side, by way of Axon Server, and waits for what it says. */
final class Asker {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int PATIENCE_IN_SECONDS = 10;

    private final Link link;
    private final Clock clock;

    Asker(Link link, Clock clock) {
        this.link = link;
        this.clock = clock;
    }

    /**
     * Has something done.
     *
     * @param routingKey what has the same one is done by the same process, as long as that is there
     */
    JsonNode order(String name, Actor actor, @Nullable JsonNode body, String routingKey) {
        CommandResponse response = Link.answer(link.usable()
                .commandChannel()
                .sendCommand(Command.newBuilder()
                        .setMessageIdentifier(UUID.randomUUID().toString())
                        .setName(name)
                        .setTimestamp(clock.millis())
                        .setPayload(GateJson.write(new Relayed(actor, Correlation.current(), body)))
                        .addProcessingInstructions(ProcessingInstruction.newBuilder()
                                .setKey(ProcessingKey.ROUTING_KEY)
                                .setValue(MetaDataValue.newBuilder().setTextValue(routingKey)))
                        .build()));
        return answer(response.getErrorCode(), response.getPayload());
    }

    /** Asks something. */
    JsonNode ask(String name, Actor actor) {
        QueryRequest question = QueryRequest.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setQuery(name)
                .setTimestamp(clock.millis())
                .setPayload(GateJson.write(new Relayed(actor, Correlation.current(), null)))
                .build();
        try (ResultStream<QueryResponse> answers = link.usable().queryChannel().query(question)) {
            QueryResponse response = answers.nextIfAvailable(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            if (response == null) {
                throw new LogUnavailable(new IllegalStateException("Nobody has answered."));
            }
            return answer(response.getErrorCode(), response.getPayload());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable(stopped);
        }
    }

    private static JsonNode answer(String errorCode, SerializedObject payload) {
        if (!errorCode.isEmpty()) {
            throw errorCode.equals(ErrorCodes.NO_HANDLER) || errorCode.equals(ErrorCodes.NO_ANSWERER)
                    ? Problem.unavailable("No command side is there; try again.", SOON)
                    : new LogUnavailable(new IllegalStateException(errorCode));
        }
        Told told = GateJson.read(payload, Told.class);
        if (told.refusal() != null) {
            throw told.refusal().problem();
        }
        if (told.answer() == null) {
            throw new LogUnavailable(new IllegalStateException("The answer says nothing."));
        }
        return told.answer();
    }
}
