package health.waymark.benchmark;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Scope;
import health.waymark.command.api.Senders;
import health.waymark.database.DatabaseConfiguration;
import health.waymark.database.DatabaseSettings;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.goal.event.GoalId;
import health.waymark.plan.command.Answer;
import health.waymark.plan.command.Commands;
import health.waymark.plan.command.PlanConfiguration;
import health.waymark.plan.event.PlanId;
import health.waymark.progress.command.RecordProgress;
import health.waymark.progress.event.Scale;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Commands as the HTTP side hands them on: rules, metadata, key and all, without HTTP and without views. */
final class InProcess implements Contender, AutoCloseable {
    private final AnnotationConfigApplicationContext context;
    private final Commands commands;
    private final Senders senders = new Senders("benchmark");
    private final Actor actor = new Actor(
            "clinic-system",
            "clinic-system",
            Actor.Kind.CLIENT,
            Set.of(),
            Set.of(Scope.COMMANDS),
            "default",
            null,
            null,
            PurposeOfUse.TREAT);
    private final PlanStock stock;

    InProcess(DurableServer server) throws Exception {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("server", properties(server.settings())));
        context.register(DatabaseConfiguration.class, EventLogConfiguration.class, PlanConfiguration.class);
        context.registerBean(SimpleMeterRegistry.class);
        context.refresh();
        commands = context.getBean(Commands.class);
        stock = new PlanStock((type, command) -> commands.send(command, senders.sent(actor, type, null, null, null)));
        stock.renew();
        caller().call();
    }

    static Map<String, Object> properties(DatabaseSettings settings) {
        return Map.of(
                "waymark.database.url", settings.url(),
                "waymark.database.username", "waymark_app",
                "waymark.database.password", "app",
                "waymark.database.owner-username", "waymark_owner",
                "waymark.database.owner-password", "owner",
                "waymark.database.pool-size", settings.poolSize());
    }

    @Override
    public String name() {
        return "commands in process";
    }

    @Override
    public void prepare() throws Exception {
        stock.renew();
    }

    PlanStock stock() {
        return stock;
    }

    @Override
    public Caller caller() {
        byte[] bodyHash = new byte[32];
        ThreadLocalRandom.current().nextBytes(bodyHash);
        return () -> {
            PlanStock.Plan plan = stock.any();
            Answer answer = commands.send(
                    progress(plan.plan(), plan.goal()),
                    senders.sent(
                            actor, "RecordProgress", null, UUID.randomUUID().toString(), bodyHash));
            return answer.events().size();
        };
    }

    private static RecordProgress progress(PlanId plan, GoalId goal) {
        return new RecordProgress(
                plan,
                null,
                goal,
                null,
                Scale.NUMERIC,
                BigDecimal.valueOf(ThreadLocalRandom.current().nextInt(28)),
                "session-2041",
                null,
                null,
                null,
                null);
    }

    @Override
    public void close() {
        context.close();
    }
}
