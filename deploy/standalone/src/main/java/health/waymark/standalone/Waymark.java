package health.waymark.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import health.waymark.access.cli.ClientsCommand;
import health.waymark.access.cli.UsersCommand;
import health.waymark.disclosure.cli.PackageCommand;
import health.waymark.fhir.cli.ImportCommand;
import health.waymark.ledger.cli.RotateLedgerKeyCommand;
import health.waymark.ledger.cli.VerifyCommand;
import health.waymark.operate.rebuild.RebuildCommand;
import health.waymark.standalone.data.WaymarkVersion;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code waymark serve|import|rebuild|verify|package|rotate-ledger-key|users|clients}; without a word it serves. */
@Command(
        name = "waymark",
        description = "Treatment plans and goals as an immutable record.",
        mixinStandardHelpOptions = true,
        versionProvider = Waymark.Version.class,
        subcommands = {
            Serve.class,
            ImportCommand.class,
            RebuildCommand.class,
            VerifyCommand.class,
            PackageCommand.class,
            RotateLedgerKeyCommand.class,
            UsersCommand.class,
            ClientsCommand.class
        })
public final class Waymark {

    public static void main(String... arguments) {
        // Axon would ask a server of its maker for updates; it reads this when its first class loads.
        System.setProperty("axoniq.update-checker.disabled", "true");
        quietUntilServing();
        System.exit(run(new PrintWriter(System.err, true), arguments));
    }

    static int run(PrintWriter errors, String... arguments) {
        var commandLine = new CommandLine(new Waymark());
        commandLine.setErr(errors);
        commandLine.setParameterExceptionHandler(new WrongUse());
        commandLine.setExecutionExceptionHandler(new Refusals());
        shorten(commandLine);
        return commandLine.execute(orServe(commandLine, arguments));
    }

    /** What most need first: a usage in one line, and the options of the command before those of its database. */
    private static void shorten(CommandLine commandLine) {
        commandLine
                .getCommandSpec()
                .usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .requiredOptionMarker('*');
        commandLine.getSubcommands().values().forEach(Waymark::shorten);
    }

    private static String[] orServe(CommandLine commandLine, String[] arguments) {
        var words = new ArrayList<>(List.of(arguments));
        boolean options = words.isEmpty() || words.get(0).startsWith("-");
        boolean forUs =
                !words.isEmpty() && commandLine.getCommandSpec().optionsMap().containsKey(words.get(0));
        if (options && !forUs) {
            words.add(0, "serve");
        }
        return words.toArray(String[]::new);
    }

    private static void quietUntilServing() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
        // How an Axon Server stands is said in one sentence, by the command that needs it.
        for (String teller : List.of("health.waymark.axonserver", "io.axoniq")) {
            if (LoggerFactory.getLogger(teller) instanceof Logger logger) {
                logger.setLevel(Level.OFF);
            }
        }
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Waymark " + WaymarkVersion.current()};
        }
    }
}
