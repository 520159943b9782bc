package health.waymark.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings every {@link Schema} up to date as the owner, one Flyway each with its history inside the schema, and leaves
 * the application role what the migrations grant to {@code ${application}}.
 */
public final class Migrations {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    /** Any constant: two processes that start together on one database must pick the same. */
    private static final long LOCK = 0x5741594d41524bL;

    private Migrations() {}

    public static Migrations run(DatabaseSettings settings, List<Schema> schemas) {
        var door = new Door(settings);
        door.mustAdmit(settings.application());
        try (Connection owner = door.open(settings.owner())) {
            door.requireVersion(owner);
            warnUnlessRolesAreApart(settings);
            locked(owner, () -> schemas.forEach(schema -> migrate(schema, settings, owner)));
        } catch (SQLException e) {
            throw door.refusal(settings.owner(), e);
        }
        return new Migrations();
    }

    private static void warnUnlessRolesAreApart(DatabaseSettings settings) {
        if (!settings.rolesAreApart()) {
            log.warn(
                    "The database role '{}' both owns the tables and works on them: that the event log is append-only"
                            + " rests on its trigger alone. Set waymark.database.owner-username and -password to a role of"
                            + " their own.",
                    settings.username());
        }
    }

    // Held by the session, not by a transaction, so that a migration may build an index concurrently.
    private static void locked(Connection owner, Runnable work) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            work.run();
            statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static void migrate(Schema schema, DatabaseSettings settings, Connection owner) {
        var login = settings.owner();
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(new DriverManagerDataSource(settings.url(), login.username(), login.password()))
                    .schemas(schema.name())
                    .defaultSchema(schema.name())
                    .locations(schema.location())
                    .failOnMissingLocations(true)
                    .placeholders(Map.of("application", quoted(settings.username())))
                    .ignoreMigrationPatterns(new String[0]) // a newer Waymark's migration is not ours to ignore
                    .cleanDisabled(true)
                    .load()
                    .migrate();
            try (var statement = owner.createStatement()) {
                statement.execute(
                        "GRANT USAGE ON SCHEMA " + quoted(schema.name()) + " TO " + quoted(settings.username()));
            }
        } catch (FlywayException | SQLException e) {
            throw new StartupRefused(
                    "Schema '" + schema.name() + "' of the database could not be brought up to date: "
                            + Door.firstLine(e) + " Was it made by a newer Waymark, or altered by hand?",
                    e);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
