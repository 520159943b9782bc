package health.waymark.access.cli;

import health.waymark.access.Role;
import health.waymark.access.registry.Admissible;
import health.waymark.access.registry.User;
import health.waymark.operate.people.NewUser;
import health.waymark.standalone.DatabaseOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "add|passwd|email|disable|enable|list",
        description = "Who may sign in to the pages of this Waymark.")
public final class UsersCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(description = "Adds a user and shows the password made up for them.")
    int add(
            @Parameters(paramLabel = "<name>") String name,
            @Option(names = "--role", required = true, split = ",", description = "${COMPLETION-CANDIDATES}")
                    Set<Role> roles,
            @Option(
                            names = "--organisation",
                            defaultValue = "default",
                            description = "Whose plans (default: ${DEFAULT-VALUE})")
                    String organisation,
            @Option(names = "--person-id", description = "What plans name them by (default: the name)") @Nullable
                    String personId,
            @Option(names = "--display", description = "Their name as people read it") @Nullable String display,
            @Option(names = "--credential", description = "Such as LCSW") @Nullable String credential,
            @Option(names = "--email", description = "Where reminders go") @Nullable String email,
            @Option(names = "--password-stdin", description = "Read the password from standard input")
                    boolean fromInput,
            @Mixin DatabaseOptions database) {
        NewUser user = Refusal.said(() -> {
            String id = personId == null ? null : Admissible.personId(personId);
            return new NewUser(name, List.copyOf(roles), id, display, credential, email).checked();
        });
        var secret = Secret.of(fromInput);
        return Registry.use(database, registry -> {
            registry.userBook().add(Terminal.of(Admissible.organisation(organisation)), user, secret.text());
            return say("User '" + user.name() + "' added.", secret.told("Password"));
        });
    }

    @Command(description = "Gives a user a new password, which ends their sessions.")
    int passwd(
            @Parameters(paramLabel = "<name>") String name,
            @Option(names = "--password-stdin", description = "Read the password from standard input")
                    boolean fromInput,
            @Mixin DatabaseOptions database) {
        var secret = Secret.of(fromInput);
        return Registry.use(database, registry -> {
            User user = registry.user(name);
            registry.userBook().newPassword(Terminal.of(user.organisation()), user.name(), secret.text());
            return say("Password of '" + name + "' changed.", secret.told("Password"));
        });
    }

    @Command(description = "Changes where a user's reminders go; without an address they get none by e-mail.")
    int email(
            @Parameters(paramLabel = "<name>") String name,
            @Parameters(paramLabel = "<address>", arity = "0..1") @Nullable String address,
            @Mixin DatabaseOptions database) {
        String checked = Refusal.said(() -> Admissible.email(address));
        return Registry.use(database, registry -> {
            User user = registry.user(name);
            registry.userBook().changeEmail(Terminal.of(user.organisation()), user.name(), checked);
            return say("Reminders of '" + name + "' go " + (checked == null ? "nowhere." : "to " + checked + "."));
        });
    }

    @Command(description = "Keeps a user out, at once.")
    int disable(@Parameters(paramLabel = "<name>") String name, @Mixin DatabaseOptions database) {
        return Registry.use(database, registry -> {
            User user = registry.user(name);
            registry.userBook().disable(Terminal.of(user.organisation()), user.name());
            return say("User '" + name + "' disabled.");
        });
    }

    @Command(description = "Lets a disabled user in again.")
    int enable(@Parameters(paramLabel = "<name>") String name, @Mixin DatabaseOptions database) {
        return Registry.use(database, registry -> {
            User user = registry.user(name);
            registry.userBook().enable(Terminal.of(user.organisation()), user.name());
            return say("User '" + name + "' enabled.");
        });
    }

    @Command(description = "Lists the users: name, organisation, roles, person, state.")
    int list(@Mixin DatabaseOptions database) {
        return Registry.look(
                database,
                (users, clients) ->
                        say(users.all().stream().map(UsersCommand::line).toArray(String[]::new)));
    }

    private static String line(User user) {
        String roles = user.roles().stream().map(Role::name).collect(Collectors.joining(","));
        return String.join(
                "\t",
                user.name(),
                user.organisation(),
                roles,
                user.person().id(),
                user.disabled() ? "disabled" : "enabled");
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
}
