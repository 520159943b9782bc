package health.waymark.access.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.waymark.access.Person;
import health.waymark.access.Role;
import health.waymark.access.registry.Clients;
import health.waymark.access.registry.Secrets;
import health.waymark.access.registry.User;
import health.waymark.access.registry.Users;
import health.waymark.database.Schema;
import health.waymark.database.StartupRefused;
import health.waymark.database.TestDatabase;
import health.waymark.eventlog.BorrowedLog;
import health.waymark.eventlog.Operation;
import health.waymark.operate.event.ClientAdded;
import health.waymark.operate.event.ClientDisabled;
import health.waymark.operate.event.ClientEnabled;
import health.waymark.operate.event.ClientSecretReplaced;
import health.waymark.operate.event.UserAdded;
import health.waymark.operate.event.UserDisabled;
import health.waymark.operate.event.UserEmailChanged;
import health.waymark.operate.event.UserEnabled;
import health.waymark.operate.event.UserPasswordReplaced;
import health.waymark.plan.event.Provenance;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AccessAtTheTerminalTest {

    private static final TestDatabase database = TestDatabase.with(new Schema("access", "classpath:db/access"));

    private static final BorrowedLog log = new BorrowedLog(database.dataSource(), Clock.systemUTC());

    @TempDir
    Path folder;

    private final Users users = new Users(database.jdbc());
    private final Clients clients = new Clients(database.jdbc());
    private final StringWriter said = new StringWriter();

    @AfterAll
    static void close() {
        log.close();
        database.close();
    }

    private int run(Object command, String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of(TestDatabase.arguments(database.settings())));
        arguments.add("--waymark.data-dir=" + folder.resolve("none"));
        return new CommandLine(command)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    assertThat(StartupRefused.behind(failure)).isNotNull();
                    said.append(String.valueOf(failure.getMessage()));
                    return 1;
                })
                .execute(arguments.toArray(String[]::new));
    }

    private int typing(String line, Object command, String... words) {
        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return run(command, words);
        } finally {
            System.setIn(terminal);
        }
    }

    private String shown() {
        Matcher secret = Pattern.compile("\\(shown this once\\): (\\S+)").matcher(said.toString());
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    /** What was done in an organisation, the earliest first. */
    private static List<Operation> recorded(String organisation) {
        var operations = new ArrayList<>(log.operators().latest(organisation, 0, 1_000));
        Collections.reverse(operations);
        return operations;
    }

    private static long everythingRecorded() {
        return database.jdbc()
                .sql("select count(*) from event_log.event")
                .query(Long.class)
                .single();
    }

    @Test
    void addsAUserWhosePasswordIsShownOnceAndKeptAsAHash() {
        assertThat(run(
                        new UsersCommand(),
                        "add",
                        "Ana",
                        "--role",
                        "CLINICIAN,SUPERVISOR",
                        "--organisation",
                        "north",
                        "--person-id",
                        "p-7",
                        "--display",
                        "Ana B",
                        "--email",
                        "ana@example.org"))
                .isZero();
        User ana = users.find("ANA").orElseThrow();
        assertThat(ana.roles()).containsExactlyInAnyOrder(Role.CLINICIAN, Role.SUPERVISOR);
        assertThat(ana.person()).isEqualTo(new Person("p-7", "Ana B", null));
        assertThat(ana.organisation()).isEqualTo("north");
        assertThat(ana.email()).isEqualTo("ana@example.org");
        assertThat(ana.passwordHash()).startsWith("{bcrypt}");
        assertThat(Secrets.encoder().matches(shown(), ana.passwordHash())).isTrue();
        assertThat(run(new UsersCommand(), "add", "ana", "--role", "CLINICIAN")).isOne();
    }

    @Test
    void takesAPasswordFromStandardInputIfItIsLongEnough() {
        assertThat(typing("short", new UsersCommand(), "add", "ben", "--role", "COMPLIANCE", "--password-stdin"))
                .isOne();
        assertThat(typing(
                        "long enough, this",
                        new UsersCommand(),
                        "add",
                        "ben",
                        "--role",
                        "COMPLIANCE",
                        "--password-stdin"))
                .isZero();
        assertThat(said.toString()).doesNotContain("long enough");
        assertThat(typing("another long one", new UsersCommand(), "passwd", "ben", "--password-stdin"))
                .isZero();
        assertThat(Secrets.encoder()
                        .matches(
                                "another long one",
                                users.find("ben").orElseThrow().passwordHash()))
                .isTrue();
    }

    @Test
    void changesWhereRemindersGo() {
        run(new UsersCommand(), "add", "eli", "--role", "CLINICIAN", "--email", "eli@clinic.example.org");
        assertThat(users.find("eli").orElseThrow().email()).isEqualTo("eli@clinic.example.org");
        assertThat(run(new UsersCommand(), "email", "eli", "e.stone@clinic.example.org"))
                .isZero();
        assertThat(users.find("eli").orElseThrow().email()).isEqualTo("e.stone@clinic.example.org");
        assertThat(run(new UsersCommand(), "email", "eli", "nowhere")).isOne();
        assertThat(run(new UsersCommand(), "email", "nobody", "x@clinic.example.org"))
                .isOne();
        assertThat(run(new UsersCommand(), "email", "eli")).isZero();
        assertThat(users.find("eli").orElseThrow().email()).isNull();
    }

    @Test
    void disablesEnablesAndListsUsers() {
        run(new UsersCommand(), "add", "cleo", "--role", "ADMINISTRATOR");
        assertThat(run(new UsersCommand(), "disable", "cleo")).isZero();
        assertThat(users.find("cleo").orElseThrow().disabled()).isTrue();
        run(new UsersCommand(), "list");
        assertThat(said.toString()).contains("cleo\tdefault\tADMINISTRATOR\tcleo\tdisabled");
        assertThat(run(new UsersCommand(), "enable", "cleo")).isZero();
        assertThat(users.find("cleo").orElseThrow().disabled()).isFalse();
        assertThat(run(new UsersCommand(), "disable", "nobody")).isOne();
    }

    @Test
    void addsRotatesDisablesAndListsClients() {
        assertThat(run(new ClientsCommand(), "add", "ehr", "--scope", "commands,plans", "--organisation", "north"))
                .isZero();
        String first = shown();
        said.getBuffer().setLength(0);
        assertThat(run(new ClientsCommand(), "rotate", "ehr")).isZero();
        String hash = clients.find("ehr").orElseThrow().secretHash();
        assertThat(Secrets.encoder().matches(first, hash)).isFalse();
        assertThat(Secrets.encoder().matches(shown(), hash)).isTrue();
        assertThat(run(new ClientsCommand(), "disable", "ehr")).isZero();
        run(new ClientsCommand(), "list");
        assertThat(said.toString()).contains("ehr\tnorth\tcommands,plans\tdisabled");
        assertThat(run(new ClientsCommand(), "add", "other", "--scope", "everything"))
                .isEqualTo(2);
        assertThat(run(new ClientsCommand(), "add", "bad name", "--scope", "plans"))
                .isOne();
    }

    @Test
    void makesNoWaymarkWhereThereIsNone() {
        var errors = new StringWriter();
        int code = new CommandLine(new UsersCommand())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    errors.append(Objects.requireNonNull(StartupRefused.behind(failure))
                            .getMessage());
                    return 1;
                })
                .execute("list", "--waymark.data-dir=" + folder.resolve("none"));
        assertThat(code).isOne();
        assertThat(errors.toString()).startsWith("There is no Waymark data in " + folder.resolve("none"));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void recordsEachChangeForTheOrganisationItIsAbout() {
        typing(
                "a password of fay's",
                new UsersCommand(),
                "add",
                "Fay",
                "--role",
                "ADMINISTRATOR",
                "--organisation",
                "east",
                "--person-id",
                "p-9",
                "--email",
                "fay@clinic.example.org",
                "--password-stdin");
        run(new UsersCommand(), "passwd", "FAY");
        String made = shown();
        run(new UsersCommand(), "email", "fay", "f.moss@clinic.example.org");
        run(new UsersCommand(), "email", "fay");
        run(new UsersCommand(), "disable", "fay");
        run(new UsersCommand(), "disable", "fay");
        run(new UsersCommand(), "enable", "fay");
        run(new UsersCommand(), "list");
        typing(
                "a secret of the lab",
                new ClientsCommand(),
                "add",
                "Lab",
                "--scope",
                "plans,commands",
                "--organisation",
                "east",
                "--secret-stdin");
        typing("another of the lab", new ClientsCommand(), "rotate", "LAB", "--secret-stdin");
        run(new ClientsCommand(), "disable", "lab");
        run(new ClientsCommand(), "enable", "lab");
        run(new ClientsCommand(), "list");

        List<Operation> operations = recorded("east");
        assertThat(operations)
                .extracting(Operation::event)
                .containsExactly(
                        new UserAdded("fay", List.of("ADMINISTRATOR"), "p-9"),
                        new UserPasswordReplaced("fay"),
                        new UserEmailChanged("fay", true),
                        new UserEmailChanged("fay", false),
                        new UserDisabled("fay"),
                        new UserDisabled("fay"),
                        new UserEnabled("fay"),
                        new ClientAdded("lab", List.of("commands", "plans")),
                        new ClientSecretReplaced("lab"),
                        new ClientDisabled("lab"),
                        new ClientEnabled("lab"));
        String here = System.getProperty("user.name");
        assertThat(operations).extracting(Operation::by).allSatisfy(by -> {
            assertThat(by.actorId()).isEqualTo("terminal:" + here);
            assertThat(by.actorName()).isEqualTo(here + " at the terminal");
            assertThat(by.actorRole()).isEqualTo("TERMINAL");
            assertThat(by.organisation()).isEqualTo("east");
        });
        assertThat(database.jdbc()
                        .sql("select convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8')"
                                + " from event_log.event")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(operations.size())
                .noneMatch(entry -> entry.contains(made) || entry.contains("bcrypt"))
                .noneMatch(entry -> entry.contains("of fay's") || entry.contains("of the lab"))
                .noneMatch(entry -> entry.contains("clinic.example.org"));
    }

    @Test
    void recordsNothingWhereItRefuses() {
        run(new UsersCommand(), "add", "gil", "--role", "CLINICIAN");
        run(new ClientsCommand(), "add", "scale", "--scope", "plans");
        long before = everythingRecorded();
        assertThat(run(new UsersCommand(), "add", "gil", "--role", "CLINICIAN")).isOne();
        assertThat(run(new UsersCommand(), "add", "no name", "--role", "CLINICIAN"))
                .isOne();
        assertThat(run(new UsersCommand(), "add", "hal", "--role", "CLINICIAN", "--organisation", " "))
                .isOne();
        assertThat(run(new UsersCommand(), "passwd", "nobody")).isOne();
        assertThat(typing("short", new UsersCommand(), "passwd", "gil", "--password-stdin"))
                .isOne();
        assertThat(run(new UsersCommand(), "email", "gil", "nowhere")).isOne();
        assertThat(run(new UsersCommand(), "enable", "nobody")).isOne();
        assertThat(run(new ClientsCommand(), "add", "scale", "--scope", "plans"))
                .isOne();
        assertThat(run(new ClientsCommand(), "rotate", "nothing")).isOne();
        assertThat(run(new ClientsCommand(), "disable", "nothing")).isOne();
        assertThat(said.toString())
                .contains("User 'gil' is there already: choose another name.", "There is no user 'nobody'.")
                .contains("Client 'scale' is there already: choose another name.", "There is no client 'nothing'.");
        assertThat(everythingRecorded()).isEqualTo(before);
    }

    @Test
    void changesNothingThatCannotBeRecorded() {
        run(new UsersCommand(), "add", "ida", "--role", "CLINICIAN", "--email", "ida@clinic.example.org");
        run(new ClientsCommand(), "add", "scanner", "--scope", "plans");
        User user = users.find("ida").orElseThrow();
        String secretHash = clients.find("scanner").orElseThrow().secretHash();
        String working = database.settings().username();
        database.owner().sql("revoke insert on event_log.event from " + working).update();
        try {
            assertThat(run(new UsersCommand(), "add", "jon", "--role", "CLINICIAN"))
                    .isOne();
            assertThat(run(new UsersCommand(), "passwd", "ida")).isOne();
            assertThat(run(new UsersCommand(), "email", "ida")).isOne();
            assertThat(run(new UsersCommand(), "disable", "ida")).isOne();
            assertThat(run(new ClientsCommand(), "add", "printer", "--scope", "plans"))
                    .isOne();
            assertThat(run(new ClientsCommand(), "rotate", "scanner")).isOne();
            assertThat(run(new ClientsCommand(), "disable", "scanner")).isOne();
        } finally {
            database.owner()
                    .sql("grant insert on event_log.event to " + working)
                    .update();
        }
        assertThat(said.toString()).contains("Nothing was changed, because the event log did not confirm");
        assertThat(users.find("ida")).contains(user);
        assertThat(users.find("jon")).isEmpty();
        assertThat(clients.find("scanner"))
                .hasValueSatisfying(scanner -> assertThat(scanner.secretHash()).isEqualTo(secretHash))
                .hasValueSatisfying(scanner -> assertThat(scanner.disabled()).isFalse());
        assertThat(clients.find("printer")).isEmpty();
        assertThat(run(new UsersCommand(), "disable", "ida")).isZero();
    }

    @Test
    void ownsUpToNotKnowingWhoItIs() {
        String here = System.getProperty("user.name");
        System.setProperty("user.name", "?");
        try {
            run(new UsersCommand(), "add", "kim", "--role", "COMPLIANCE", "--organisation", "container");
        } finally {
            System.setProperty("user.name", here);
        }
        assertThat(recorded("container"))
                .extracting(Operation::by)
                .extracting(Provenance::actorId, Provenance::actorName)
                .containsExactly(tuple("terminal", "Somebody at the terminal"));
    }
}
