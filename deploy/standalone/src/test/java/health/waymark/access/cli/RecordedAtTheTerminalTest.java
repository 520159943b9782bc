package health.waymark.access.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.waymark.access.registry.User;
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
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done at the terminal is in the record too, or it is not done. */
class RecordedAtTheTerminalTest extends TerminalFixture {
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
