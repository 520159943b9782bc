package health.waymark.access.cli;

import health.waymark.access.registry.Admissible;
import health.waymark.access.registry.Client;
import health.waymark.access.registry.Clients;
import health.waymark.access.registry.FirstPeople;
import health.waymark.access.registry.FirstStart;
import health.waymark.access.registry.User;
import health.waymark.access.registry.Users;
import health.waymark.access.server.AccessServer;
import health.waymark.database.Migrations;
import health.waymark.database.StartupRefused;
import health.waymark.eventlog.BorrowedLog;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.operate.log.Logbook;
import health.waymark.operate.people.ClientBook;
import health.waymark.operate.people.UserBook;
import health.waymark.standalone.DatabaseOptions;
import java.nio.file.Files;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Users and clients for one command at the terminal, and the books by which they change. */
record Registry(Users users, Clients clients, UserBook userBook, ClientBook clientBook) {

    static int use(DatabaseOptions options, ToIntFunction<Registry> work) {
        return options.use(settings -> {
            Migrations.run(settings, List.of(EventLogConfiguration.eventLogSchema(), AccessServer.accessSchema()));
            var source = new DriverManagerDataSource(settings.url(), settings.username(), settings.password());
            try (var log = new BorrowedLog(source, options.clock())) {
                Registry registry = open(source, log, options);
                return Refusal.said(() -> work.applyAsInt(registry));
            }
        });
    }

    private static Registry open(DriverManagerDataSource source, BorrowedLog log, DatabaseOptions options) {
        var database = JdbcClient.create(source);
        var users = new Users(database);
        var clients = new Clients(database);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        // Who comes here before the first start gets what the first start makes as well.
        if (Files.exists(options.directory().path())) {
            new FirstStart(options.directory(), users, clients, FirstPeople.EXAMPLES, transaction)
                    .ensureSomebodyMayComeIn("http://localhost:8080");
        }
        var logbook = new Logbook(log.operators());
        return new Registry(
                users,
                clients,
                new UserBook(users, logbook, transaction),
                new ClientBook(clients, logbook, transaction));
    }

    User user(String name) {
        return users.find(name).orElseThrow(() -> new StartupRefused("There is no user '" + name + "'."));
    }

    Client client(String id) {
        return clients.find(Admissible.name("id", id))
                .orElseThrow(() -> new StartupRefused("There is no client '" + id + "'."));
    }
}
