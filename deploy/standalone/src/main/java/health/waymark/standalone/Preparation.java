package health.waymark.standalone;

import health.waymark.database.DatabaseSettings;
import health.waymark.database.StartupRefused;
import health.waymark.standalone.data.DataDirectory;
import health.waymark.standalone.data.Timekeeping;
import health.waymark.standalone.log.LogFile;
import health.waymark.standalone.postgres.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
        String named = environment.getProperty("waymark.data-dir");
        var directory = DataDirectory.at(Path.of(named == null ? "waymark-data" : named));
        context.getBeanFactory().registerSingleton("dataDirectory", directory);
        set(
                context,
                "data directory",
                Map.of("waymark.data-dir", directory.path().toString()));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "disk",
                        Map.of(
                                "management.health.diskspace.path",
                                nearest(directory.path()).toString())));
        Timekeeping asked = EngineTime.asked(environment);
        EventStores.check(environment, asked);
        if (isGiven(environment)) {
            EngineTime.mustBeReal(asked);
            if (named != null) {
                keepLog(context, directory.prepare(), sides);
            }
            return;
        }
        if (sides != Sides.BOTH) {
            throw new StartupRefused("One side alone needs a database that the other can reach:"
                    + " name it with --waymark.database.url.");
        }
        var opened = EmbeddedDatabase.start(directory.prepare(asked));
        database = opened;
        EngineTime.of(directory.keepTime(asked)).register(context);
        set(context, "embedded database", properties(opened.settings()));
        keepLog(context, directory, sides);
        // The first to register is the last to be destroyed: beans may use the database to their end.
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("embeddedDatabase", opened::close);
    }

    /** Two services may share a machine and, by mistake, a folder: never a log. */
    private static void keepLog(ConfigurableApplicationContext context, DataDirectory directory, Sides sides) {
        if (LogFile.isWanted(context.getEnvironment())) {
            String name = sides == Sides.BOTH
                    ? "waymark.log"
                    : "waymark-" + sides.name().toLowerCase(Locale.ROOT) + ".log";
            var log = LogFile.open(directory.file("logs").resolve(name), context.getEnvironment());
            ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("logFile", log::close);
        }
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }

    /** Where a database is given, the folder may never come to be; the disk that it would lie on is there. */
    private static Path nearest(Path folder) {
        Path at = folder.toAbsolutePath();
        while (Files.notExists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
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
                "waymark.database.owner-password", Objects.requireNonNull(settings.ownerPassword()),
                // Nobody else is on this database, so a restart may take up its own work without waiting for a claim to
                // end.
                "waymark.projections.node", "standalone");
    }
}
