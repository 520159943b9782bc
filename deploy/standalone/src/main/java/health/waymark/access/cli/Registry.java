package health.waymark.access.cli;

import health.waymark.access.registry.Admissible;
import health.waymark.access.registry.Client;
import health.waymark.access.registry.Clients;
import health.waymark.access.registry.FirstPeople;
import health.waymark.access.registry.FirstStart;
import health.waymark.access.registry.User;
import health.waymark.access.registry.Users;
import health.waymark.access.server.AccessServer;
import health.waymark.database.DatabaseSettings;
import health.waymark.database.Migrations;
import health.waymark.database.StartupRefused;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.operate.log.Logbook;
import health.waymark.operate.people.ClientBook;
import health.waymark.operate.people.UserBook;
import health.waymark.standalone.DatabaseOptions;
import java.nio.file.Files;
import java.util.List;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Users and clients for one command at the terminal, and the books by which they change. */
record Registry(Users users, Clients clients, UserBook userBook, ClientBook clientBook) {

    static int use(DatabaseOptions options, ToIntFunction<Registry> work) {
        return options.use(settings -> {
            var source = migrated(settings);
            try (var log = options.log(settings, source)) {
                Registry registry = open(source, new Logbook(log.operators()), options);
                return Refusal.said(() -> work.applyAsInt(registry));
            }
        });
    }

    /** For who only looks: wherever the log is kept, it isn't needed. */
    static int look(DatabaseOptions options, ToIntBiFunction<Users, Clients> work) {
        return options.use(settings -> {
            var source = migrated(settings);
            var database = JdbcClient.create(source);
            var users = new Users(database);
            var clients = new Clients(database);
            ensureFirst(users, clients, transaction(source), options);
            return work.applyAsInt(users, clients);
        });
    }

    private static DataSource migrated(DatabaseSettings settings) {
        Migrations.run(settings, List.of(EventLogConfiguration.eventLogSchema(), AccessServer.accessSchema()));
        return new DriverManagerDataSource(settings.url(), settings.username(), settings.password());
    }

    private static Registry open(DataSource source, Logbook logbook, DatabaseOptions options) {
        var database = JdbcClient.create(source);
        var users = new Users(database);
        var clients = new Clients(database);
        var transaction = transaction(source);
        ensureFirst(users, clients, transaction, options);
        return new Registry(
                users,
                clients,
                new UserBook(users, logbook, transaction),
                new ClientBook(clients, logbook, transaction));
    }

    private static TransactionTemplate transaction(DataSource source) {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Who comes here before the first start gets what the first start makes as well. */
    private static void ensureFirst(
            Users users, Clients clients, TransactionTemplate transaction, DatabaseOptions options) {
        if (Files.exists(options.directory().path())) {
            new FirstStart(options.directory(), users, clients, FirstPeople.EXAMPLES, transaction)
                    .ensureSomebodyMayComeIn("http://localhost:8080");
        }
    }

    User user(String name) {
        return users.find(name).orElseThrow(() -> new StartupRefused("There is no user '" + name + "'."));
    }

    Client client(String id) {
        return clients.find(Admissible.name("id", id))
                .orElseThrow(() -> new StartupRefused("There is no client '" + id + "'."));
    }
}
