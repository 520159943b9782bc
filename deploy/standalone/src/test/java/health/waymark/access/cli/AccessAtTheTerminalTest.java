package health.waymark.access.cli;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.Person;
import health.waymark.access.Role;
import health.waymark.access.registry.Secrets;
import health.waymark.access.registry.User;
import health.waymark.database.StartupRefused;
import java.io.StringWriter;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AccessAtTheTerminalTest extends TerminalFixture {
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
