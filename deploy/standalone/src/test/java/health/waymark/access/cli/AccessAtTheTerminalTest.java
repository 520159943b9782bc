package health.waymark.access.cli;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.Person;
import health.waymark.access.Role;
import health.waymark.access.registry.Clients;
import health.waymark.access.registry.Secrets;
import health.waymark.access.registry.User;
import health.waymark.access.registry.Users;
import health.waymark.database.Schema;
import health.waymark.database.StartupRefused;
import health.waymark.database.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @TempDir
    Path folder;

    private final Users users = new Users(database.jdbc());
    private final Clients clients = new Clients(database.jdbc());
    private final StringWriter said = new StringWriter();

    @AfterAll
    static void close() {
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
}
