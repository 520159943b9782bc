package health.waymark.ledger.cli;

import health.waymark.access.Actor;
import health.waymark.access.cli.Terminal;
import health.waymark.access.registry.Admissible;
import health.waymark.database.DatabaseSettings;
import health.waymark.database.Migrations;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.http.Problem;
import health.waymark.ledger.query.KeyRotation;
import health.waymark.ledger.query.LedgerConfiguration;
import health.waymark.operate.Reasons;
import health.waymark.operate.event.LedgerKeyRotated;
import health.waymark.operate.log.Logbook;
import health.waymark.standalone.DatabaseOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gives the ledger another key, beside a running Waymark or before the next start. */
@Command(
        name = "rotate-ledger-key",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a new key for the ledger; whichever Waymark seals takes it up with the next checkpoint, and destroys what the"
                    + " one before it signed with.",
            "Exit code 0 when it is ordered, 1 when it could not be, 2 for wrong use."
        })
public final class RotateLedgerKeyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--reason", required = true, description = "Stands in the log for ever: no client's name")
    private String reason = "";

    @Option(
            names = "--organisation",
            defaultValue = "default",
            description = "Whose administrators find it in their log (default: ${DEFAULT-VALUE})")
    private String organisation = "default";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        String why = checked();
        return database.use(settings -> rotate(settings, why));
    }

    private String checked() {
        try {
            return Reasons.checked(reason);
        } catch (Problem unfit) {
            throw new ParameterException(spec.commandLine(), "--reason takes 1 to 500 characters in a line.");
        }
    }

    private int rotate(DatabaseSettings settings, String why) {
        Migrations.run(settings, List.of(EventLogConfiguration.eventLogSchema(), LedgerConfiguration.ledgerSchema()));
        var source = new DriverManagerDataSource(settings.url(), settings.username(), settings.password());
        Actor terminal = Terminal.of(Admissible.organisation(organisation));
        PrintWriter out = spec.commandLine().getOut();
        try (var log = database.log(settings, source)) {
            KeyRotation rotation = KeyRotation.on(JdbcClient.create(source), log.reader(), database.clock());
            LedgerKeyRotated rotated = rotation.prepare();
            new Logbook(log.operators()).enter(terminal, rotated, why);
            out.println("The new key is " + rotated.key());
            out.println("The next checkpoint is signed by it and by " + rotated.retired() + ", the last time.");
            out.flush();
            return 0;
        } catch (Problem refused) {
            out.println(refused.getMessage());
            out.flush();
            return 1;
        }
    }
}
