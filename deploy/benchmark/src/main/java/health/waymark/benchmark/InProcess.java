package health.waymark.benchmark;

import health.waymark.database.DatabaseConfiguration;
import health.waymark.database.DatabaseSettings;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.plan.command.Commands;
import health.waymark.plan.command.PlanConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Commands as the HTTP side hands them on: rules, metadata, key and all, without HTTP and without views. */
final class InProcess implements Contender, AutoCloseable {
    private final AnnotationConfigApplicationContext context;
    private final CommandLoop loop;

    InProcess(DurableServer server) throws Exception {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("server", properties(server.settings())));
        context.register(DatabaseConfiguration.class, EventLogConfiguration.class, PlanConfiguration.class);
        context.registerBean(SimpleMeterRegistry.class);
        context.refresh();
        loop = new CommandLoop(context.getBean(Commands.class));
        loop.renew();
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
        loop.renew();
    }

    CommandLoop loop() {
        return loop;
    }

    PlanStock stock() {
        return loop.stock();
    }

    @Override
    public Caller caller() {
        return loop.caller();
    }

    @Override
    public void close() {
        context.close();
    }
}
