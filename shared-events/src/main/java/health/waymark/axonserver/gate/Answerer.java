package health.waymark.axonserver.gate;

import health.waymark.axonserver.Link;
import health.waymark.command.gate.CommandGate;
import health.waymark.delivery.gate.NotificationGate;
import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.http.Correlation;
import health.waymark.http.Problem;
import health.waymark.http.Problems;
import health.waymark.http.Trace;
import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.ReplyChannel;
import io.axoniq.axonserver.connector.query.QueryDefinition;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

/**
 * A command side as others reach it: takes their commands the way it takes those of its own pages, with the same checks.
 * Who they say they act for is believed, as whoever may connect to Axon Server may also write to it.
 */
final class Answerer implements SmartLifecycle {
    private static final int LOAD = 100;
    private static final int THREADS = 16;
    private static final Logger log = LoggerFactory.getLogger(Answerer.class);

    private final Link link;
    private final CommandGate commands;
    private final Map<String, Function<Relayed, Object>> orders = new HashMap<>();
    private final Map<String, Function<Relayed, Object>> questions = new HashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "axon-server-answerer");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    Answerer(Link link, CommandGate commands, NotificationGate notifications) {
        this.link = link;
        this.commands = commands;
        commands.rights().keySet().forEach(type -> orders.put(type, asked -> sent(type, asked)));
        orders.put(
                GateNames.CHANGE,
                asked -> notifications.change(
                        asked.actor(), GateJson.as(Objects.requireNonNull(asked.body()), NotificationSettings.class)));
        questions.put(GateNames.RIGHTS, asked -> commands.rights());
        questions.put(GateNames.SETTINGS, asked -> notifications.of(asked.actor()));
        questions.put(GateNames.USUAL, asked -> notifications.usual(asked.actor()));
        questions.put(GateNames.REACH, asked -> notifications.reach(asked.actor()));
    }

    private Object sent(String type, Relayed asked) {
        JsonNode order = Objects.requireNonNull(asked.body());
        JsonNode version = order.path("version");
        JsonNode key = order.path("key");
        return commands.send(
                asked.actor(),
                type,
                order.path("command"),
                version.isNumber() ? version.asLong() : null,
                key.isString() ? key.asString() : null);
    }

    @Override
    public void start() {
        running = true;
        workers.execute(() -> {
            try {
                offer(link.tried());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void offer(AxonServerConnection connection) {
        connection
                .commandChannel()
                .registerCommandHandler(this::order, LOAD, orders.keySet().toArray(String[]::new));
        connection
                .queryChannel()
                .registerQueryHandler(
                        this::question,
                        questions.keySet().stream()
                                .map(name -> new QueryDefinition(name, "Told"))
                                .toArray(QueryDefinition[]::new));
    }

    private CompletableFuture<CommandResponse> order(Command command) {
        return CompletableFuture.supplyAsync(
                () -> CommandResponse.newBuilder()
                        .setMessageIdentifier(UUID.randomUUID().toString())
                        .setRequestIdentifier(command.getMessageIdentifier())
                        .setPayload(told(orders, command.getName(), command.getPayload()))
                        .build(),
                workers);
    }

    private void question(QueryRequest question, ReplyChannel<QueryResponse> answer) {
        workers.execute(() -> answer.sendLast(QueryResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setRequestIdentifier(question.getMessageIdentifier())
                .setPayload(told(questions, question.getQuery(), question.getPayload()))
                .build()));
    }

    private static SerializedObject told(
            Map<String, Function<Relayed, Object>> answers, String name, SerializedObject payload) {
        try {
            Function<Relayed, Object> answer = Objects.requireNonNull(answers.get(name));
            Relayed asked = GateJson.read(payload, Relayed.class);
            Object said = Correlation.within(asked.correlation(), () -> answer.apply(asked));
            return GateJson.write(new Told(GateJson.tree(said), null));
        } catch (RuntimeException refused) {
            Problem problem = Problems.of(refused);
            if (problem.status() == 500) {
                log.error("Answered another process 500 after {}", Trace.of(refused));
            }
            return GateJson.write(new Told(null, Told.Refusal.of(problem)));
        }
    }

    @Override
    public void stop() {
        running = false;
        workers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
