package health.waymark.standalone;

import health.waymark.axonserver.log.BorrowedServerLog;
import health.waymark.database.DatabaseSettings;
import health.waymark.eventlog.BorrowedLog;
import health.waymark.standalone.data.DataDirectory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mixed into a command that works on the database itself, beside a running Waymark or without one. */
public final class DatabaseOptions {

    private static final int POOL = 2;

    @Option(
            names = "--waymark.data-dir",
            paramLabel = "<folder>",
            description = "Where everything is kept (default: waymark-data)")
    private @Nullable String dataDirectory;

    @Option(
            names = "--waymark.database.url",
            paramLabel = "<url>",
            description = "An external database instead, as serve is told")
    private @Nullable String url;

    @Option(
            names = "--waymark.database.username",
            paramLabel = "<role>",
            description = "The role that Waymark works as there")
    private @Nullable String username;

    @Option(
            names = "--waymark.database.password",
            paramLabel = "<password>",
            description = "Better in the environment, as WAYMARK_DATABASE_PASSWORD")
    private @Nullable String password;

    @Option(
            names = "--waymark.database.owner-username",
            paramLabel = "<role>",
            description = "The role that owns the tables")
    private @Nullable String ownerUsername;

    @Option(
            names = "--waymark.database.owner-password",
            paramLabel = "<password>",
            description = "Better in the environment, as WAYMARK_DATABASE_OWNERPASSWORD")
    private @Nullable String ownerPassword;

    @Mixin
    private EventStoreOptions eventStore = new EventStoreOptions();

    public DataDirectory directory() {
        String folder = or(dataDirectory, "WAYMARK_DATADIR");
        return DataDirectory.at(Path.of(folder == null ? "waymark-data" : folder));
    }

    /** Does the work on the database these options name; an embedded one that isn't running runs for as long. */
    public int use(ToIntFunction<DatabaseSettings> work) {
        String external = external();
        if (external != null) {
            return work.applyAsInt(external(external));
        }
        try (var database = new BorrowedDatabase(directory().mustHoldWaymark())) {
            return work.applyAsInt(database.open());
        }
    }

    /** The record there, wherever it is kept. */
    public BorrowedLog log(DatabaseSettings settings, DataSource source) {
        return eventStore.isAxonServer()
                ? BorrowedServerLog.open(eventStore.environment(), settings, source, clock())
                : BorrowedLog.inPostgres(source, clock());
    }

    /** How time runs in the record there; rehearsals run on embedded databases only. */
    public Clock clock() {
        return external() != null
                ? Clock.systemUTC()
                : Clock.offset(Clock.systemUTC(), directory().time().ahead());
    }

    /** Where an external database is; null where it is the embedded one of the data directory. */
    public @Nullable String external() {
        return or(url, "WAYMARK_DATABASE_URL");
    }

    private DatabaseSettings external(String address) {
        String role = or(username, "WAYMARK_DATABASE_USERNAME");
        String secret = or(password, "WAYMARK_DATABASE_PASSWORD");
        return new DatabaseSettings(
                address,
                role == null ? "" : role,
                secret == null ? "" : secret,
                or(ownerUsername, "WAYMARK_DATABASE_OWNERUSERNAME"),
                or(ownerPassword, "WAYMARK_DATABASE_OWNERPASSWORD"),
                POOL);
    }

    // The names under which Spring would take the same properties from the environment.
    private static @Nullable String or(@Nullable String option, String variable) {
        return option == null ? System.getenv(variable) : option;
    }
}
