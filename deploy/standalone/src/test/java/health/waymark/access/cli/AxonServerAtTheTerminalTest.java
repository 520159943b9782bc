package health.waymark.access.cli;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.axonserver.FakeAxonServer;
import health.waymark.axonserver.log.BorrowedServerLog;
import health.waymark.database.Migrations;
import health.waymark.database.Schema;
import health.waymark.eventlog.BorrowedLog;
import health.waymark.eventlog.Operation;
import health.waymark.operate.event.ClientAdded;
import health.waymark.operate.event.UserAdded;
import health.waymark.operate.event.UserDisabled;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Where an Axon Server keeps the record, what is done at the terminal is on record there. */
class AxonServerAtTheTerminalTest extends TerminalFixture {
    private final FakeAxonServer server = new FakeAxonServer().start();

    /** As a first start in this mode leaves it. */
    @BeforeEach
    void begun() {
        Migrations.run(database.settings(), List.of(new Schema("axon_server", "classpath:db/axon_server")));
    }

    @AfterEach
    void away() {
        server.close();
        database.owner().sql("drop schema if exists axon_server cascade").update();
    }

    @Test
    void recordsThereWhatItChanges() {
        assertThat(there(new UsersCommand(), "add", "kim", "--role", "COMPLIANCE", "--organisation", "west"))
                .as(said.toString())
                .isZero();
        assertThat(there(new UsersCommand(), "disable", "kim")).isZero();
        assertThat(there(new ClientsCommand(), "add", "scales", "--scope", "plans", "--organisation", "west"))
                .isZero();

        assertThat(users.find("kim").orElseThrow().disabled()).isTrue();
        assertThat(clients.find("scales")).isPresent();
        assertThat(everythingRecorded()).as("in PostgreSQL").isZero();
        var environment = new MockEnvironment().withProperty("axon.axonserver.servers", server.address());
        try (BorrowedLog record =
                BorrowedServerLog.open(environment, database.settings(), database.dataSource(), Clock.systemUTC())) {
            assertThat(record.operators().latest("west", 0, 10))
                    .extracting(Operation::event)
                    .containsExactly(
                            new ClientAdded("scales", List.of("plans")),
                            new UserDisabled("kim"),
                            new UserAdded("kim", List.of("COMPLIANCE"), "kim"));
        }
    }

    @Test
    void changesNothingWhereItIsNotLetIn() {
        server.door.demand("the right one");
        assertThat(there(new UsersCommand(), "add", "lou", "--role", "COMPLIANCE"))
                .isOne();
        assertThat(said.toString())
                .isEqualTo("Nothing was done, because it could not be recorded: Axon Server at " + server.address()
                        + ", context default wants a token (AXONIQ-1000); set axon.axonserver.token.");
        assertThat(users.find("lou")).isEmpty();
        assertThat(there(
                        new UsersCommand(),
                        "add",
                        "lou",
                        "--role",
                        "COMPLIANCE",
                        "--axon.axonserver.token=the right one"))
                .isZero();
        assertThat(users.find("lou")).isPresent();
    }

    @Test
    void changesNothingWhereAnotherRecordLies() {
        assertThat(there(new UsersCommand(), "add", "max", "--role", "COMPLIANCE"))
                .isZero();
        try (FakeAxonServer another = new FakeAxonServer().start()) {
            assertThat(run(
                            new UsersCommand(),
                            "disable",
                            "max",
                            "--waymark.event-store=axon-server",
                            "--axon.axonserver.servers=" + another.address()))
                    .isOne();
            assertThat(another.events.all()).isEmpty();
        }
        assertThat(said.toString()).contains("holds other events than this database was made from; correct");
        assertThat(users.find("max").orElseThrow().disabled()).isFalse();
    }

    @Test
    void saysWhereTheRecordIsToWhoDoesNotSaySo() {
        there(new UsersCommand(), "add", "noa", "--role", "COMPLIANCE");
        assertThat(run(new UsersCommand(), "disable", "noa")).isOne();
        assertThat(said.toString()).contains("say waymark.event-store=axon-server and where that is");
        assertThat(run(new UsersCommand(), "disable", "noa", "--waymark.event-store=axon"))
                .isOne();
        assertThat(said.toString()).contains("There is no event store 'axon'");
        assertThat(users.find("noa").orElseThrow().disabled()).isFalse();
        assertThat(run(new UsersCommand(), "list"))
                .as("whoever only looks needs no record")
                .isZero();
        assertThat(said.toString()).contains("noa\tdefault\tCOMPLIANCE\tnoa\tenabled");
    }

    private int there(Object command, String... words) {
        return run(
                command,
                Stream.concat(Stream.of(words), server.arguments().stream()).toArray(String[]::new));
    }
}
