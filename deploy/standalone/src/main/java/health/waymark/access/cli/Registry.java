package health.waymark.access.cli;

import health.waymark.access.registry.Clients;
import health.waymark.access.registry.FirstPeople;
import health.waymark.access.registry.FirstStart;
import health.waymark.access.registry.Users;
import health.waymark.database.DatabaseSettings;
import health.waymark.database.Migrations;
import health.waymark.database.Schema;
import health.waymark.standalone.DatabaseOptions;
import java.nio.file.Files;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Users and clients, for one command at the terminal. */
record Registry(Users users, Clients clients) {

    static int use(DatabaseOptions options, ToIntFunction<Registry> work) {
        return options.use(settings -> work.applyAsInt(open(settings, options)));
    }

    private static Registry open(DatabaseSettings settings, DatabaseOptions options) {
        Migrations.run(settings, List.of(new Schema("access", "classpath:db/access")));
        var source = new DriverManagerDataSource(settings.url(), settings.username(), settings.password());
        var database = JdbcClient.create(source);
        var registry = new Registry(new Users(database), new Clients(database));
        // Who comes here before the first start gets what the first start makes as well.
        if (Files.exists(options.directory().path())) {
            var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
            new FirstStart(options.directory(), registry.users, registry.clients, FirstPeople.EXAMPLES, transaction)
                    .ensureSomebodyMayComeIn("http://localhost:8080");
        }
        return registry;
    }
}
