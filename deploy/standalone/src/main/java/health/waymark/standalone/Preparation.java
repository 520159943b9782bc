package health.waymark.standalone;

import health.waymark.database.DatabaseSettings;
import health.waymark.database.StartupRefused;
import health.waymark.standalone.data.DataDirectory;
import health.waymark.standalone.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** What has to be there before the first bean: the port, the data directory and, unless one is given, a database. */
final class Preparation implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

    private @Nullable EmbeddedDatabase database;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        HttpPort.mustBeFree(environment);
        var sides = Sides.of(environment);
        var directory = DataDirectory.at(Path.of(environment.getProperty("waymark.data-dir", "waymark-data")));
        context.getBeanFactory().registerSingleton("dataDirectory", directory);
        set(
                context,
                "data directory",
                Map.of("waymark.data-dir", directory.path().toString()));
        if (isGiven(environment)) {
            return;
        }
        if (sides != Sides.BOTH) {
            throw new StartupRefused("One side alone needs a database that the other can reach:"
                    + " name it with --waymark.database.url.");
        }
        var opened = EmbeddedDatabase.start(directory);
        database = opened;
        set(context, "embedded database", properties(opened.settings()));
        // The first to register is the last to be destroyed: beans may use the database to their end.
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("embeddedDatabase", opened::close);
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }

    private static boolean isGiven(Environment environment) {
        String url = environment.getProperty("waymark.database.url");
        return url != null && !url.isBlank();
    }

    private static void set(ConfigurableApplicationContext context, String name, Map<String, Object> properties) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource(name, properties));
    }

    private static Map<String, Object> properties(DatabaseSettings settings) {
        return Map.of(
                "waymark.database.url", settings.url(),
                "waymark.database.username", settings.username(),
                "waymark.database.password", settings.password(),
                "waymark.database.owner-username", Objects.requireNonNull(settings.ownerUsername()),
                "waymark.database.owner-password", Objects.requireNonNull(settings.ownerPassword()));
    }
}
