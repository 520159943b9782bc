package health.waymark.access.cli;

import health.waymark.access.Scope;
import health.waymark.access.registry.Admissible;
import health.waymark.access.registry.Client;
import health.waymark.standalone.DatabaseOptions;
import java.io.PrintWriter;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "clients",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "add|rotate|disable|enable|list",
        description = "Which systems may fetch tokens from this Waymark.")
public final class ClientsCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(description = "Adds a client and shows the secret made up for it.")
    int add(
            @Parameters(paramLabel = "<id>") String id,
            @Option(
                            names = "--scope",
                            required = true,
                            split = ",",
                            converter = ScopeName.class,
                            description = "commands, plans, audit, analytics, metrics")
                    Set<Scope> scopes,
            @Option(
                            names = "--organisation",
                            defaultValue = "default",
                            description = "Whose plans (default: ${DEFAULT-VALUE})")
                    String organisation,
            @Option(names = "--secret-stdin", description = "Read the secret from standard input") boolean fromInput,
            @Mixin DatabaseOptions database) {
        String folded = Refusal.said(() -> Admissible.name("id", id));
        var secret = Secret.of(fromInput);
        return Registry.use(database, registry -> {
            registry.clientBook()
                    .add(Terminal.of(Admissible.organisation(organisation)), folded, scopes, secret.text());
            return say("Client '" + folded + "' added.", secret.told("Secret"));
        });
    }

    @Command(description = "Gives a client a new secret; tokens it has stay good for their hour.")
    int rotate(
            @Parameters(paramLabel = "<id>") String id,
            @Option(names = "--secret-stdin", description = "Read the secret from standard input") boolean fromInput,
            @Mixin DatabaseOptions database) {
        var secret = Secret.of(fromInput);
        return Registry.use(database, registry -> {
            Client client = registry.client(id);
            registry.clientBook().newSecret(Terminal.of(client.organisation()), client.id(), secret.text());
            return say("Secret of '" + id + "' changed.", secret.told("Secret"));
        });
    }

    @Command(description = "Keeps a client out, with the tokens it has, within seconds.")
    int disable(@Parameters(paramLabel = "<id>") String id, @Mixin DatabaseOptions database) {
        return Registry.use(database, registry -> {
            Client client = registry.client(id);
            registry.clientBook().disable(Terminal.of(client.organisation()), client.id(), true);
            return say("Client '" + id + "' disabled.");
        });
    }

    @Command(description = "Lets a disabled client in again.")
    int enable(@Parameters(paramLabel = "<id>") String id, @Mixin DatabaseOptions database) {
        return Registry.use(database, registry -> {
            Client client = registry.client(id);
            registry.clientBook().disable(Terminal.of(client.organisation()), client.id(), false);
            return say("Client '" + id + "' enabled.");
        });
    }

    @Command(description = "Lists the clients: id, organisation, scopes, state.")
    int list(@Mixin DatabaseOptions database) {
        return Registry.look(
                database,
                (users, clients) ->
                        say(clients.all().stream().map(ClientsCommand::line).toArray(String[]::new)));
    }

    private static String line(Client client) {
        String scopes = client.scopes().stream().map(Scope::claim).collect(Collectors.joining(","));
        return String.join(
                "\t", client.id(), client.organisation(), scopes, client.disabled() ? "disabled" : "enabled");
    }

    private int say(String... lines) {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        for (String line : lines) {
            out.println(line);
        }
        out.flush();
        return 0;
    }

    static final class ScopeName implements ITypeConverter<Scope> {
        @Override
        public Scope convert(String name) {
            return Scope.claimed(name)
                    .orElseThrow(() -> new TypeConversionException(
                            "there is no scope '" + name + "': commands, plans, audit, analytics, metrics"));
        }
    }
}
