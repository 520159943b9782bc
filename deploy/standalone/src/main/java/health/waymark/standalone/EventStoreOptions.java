package health.waymark.standalone;

import health.waymark.standalone.data.Timekeeping;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Option;

/** Where the record is kept, for a command that writes to it: as {@code serve} is told, or by its environment. */
public final class EventStoreOptions {
    private static final String STORE = "waymark.event-store";
    private static final String SERVER = "axon.axonserver.";

    private final Map<String, Object> given = new HashMap<>();

    @Option(
            order = 1,
            names = "--" + STORE,
            paramLabel = "<store>",
            description = "axon-server, where an Axon Server keeps the record")
    private void store(@Nullable String store) {
        give(STORE, store);
    }

    @Option(
            order = 2,
            names = "--" + SERVER + "servers",
            paramLabel = "<host:port>",
            description = "Where that Axon Server is")
    private void servers(@Nullable String servers) {
        give(SERVER + "servers", servers);
    }

    @Option(order = 3, names = "--" + SERVER + "context", paramLabel = "<name>", description = "The context there")
    private void context(@Nullable String context) {
        give(SERVER + "context", context);
    }

    @Option(
            order = 4,
            names = "--" + SERVER + "token",
            paramLabel = "<token>",
            description = "Better in the environment, as AXON_AXONSERVER_TOKEN")
    private void token(@Nullable String token) {
        give(SERVER + "token", token);
    }

    @Option(
            order = 5,
            names = "--" + SERVER + "ssl-enabled",
            paramLabel = "true|false",
            description = "Whether it is reached by TLS")
    private void tls(@Nullable String wanted) {
        give(SERVER + "ssl-enabled", wanted);
    }

    @Option(
            order = 6,
            names = "--" + SERVER + "cert-file",
            paramLabel = "<file>",
            description = "The certificates it is trusted by")
    private void certificates(@Nullable String file) {
        give(SERVER + "cert-file", file);
    }

    private void give(String name, @Nullable String value) {
        if (value == null) {
            given.remove(name);
        } else {
            given.put(name, value);
        }
    }

    public boolean isAxonServer() {
        EventStores.check(environment(), Timekeeping.REAL);
        return EventStores.isAxonServer(environment());
    }

    /** What is given here comes before what stands in the environment. */
    public Environment environment() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("options", Map.copyOf(given)));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
