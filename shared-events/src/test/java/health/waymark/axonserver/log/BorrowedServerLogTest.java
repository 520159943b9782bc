package health.waymark.axonserver.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.axonserver.FakeAxonServer;
import health.waymark.database.Migrations;
import health.waymark.database.StartupRefused;
import health.waymark.database.TestDatabase;
import health.waymark.eventlog.BorrowedLog;
import health.waymark.eventlog.LogFixture;
import health.waymark.operate.event.UserDisabled;
import health.waymark.operate.event.UserEnabled;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class BorrowedServerLogTest {
    private final FakeAxonServer server = new FakeAxonServer().reserve();
    private final TestDatabase database = TestDatabase.with(LogFixture.SCHEMA);

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    private BorrowedLog borrowed() {
        return BorrowedServerLog.open(
                new MockEnvironment().withProperty("axon.axonserver.servers", server.address()),
                database.settings(),
                database.dataSource(),
                Clock.systemUTC(),
                Duration.ofSeconds(1));
    }

    private void begunWithAnAxonServer() {
        Migrations.run(database.settings(), List.of(ServerLogConfiguration.axonServerSchema()));
    }

    @Test
    void saysThatNobodyAnswers() {
        begunWithAnAxonServer();
        assertThatThrownBy(this::borrowed)
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(
                        "Axon Server at " + server.address() + ", context default does not answer; start it");
    }

    @Test
    void leavesARecordInPostgresqlWhereItIs() {
        try (BorrowedLog here = BorrowedLog.inPostgres(database.dataSource(), Clock.systemUTC())) {
            here.operators().append(new UserDisabled("kim"), LogFixture.provenance());
        }
        server.start();
        assertThatThrownBy(this::borrowed)
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("keeps a record of its own");
        assertThat(server.events.all()).isEmpty();

        // As a start by mistake leaves it, which finds out when it has migrated.
        begunWithAnAxonServer();
        try (BorrowedLog here = BorrowedLog.inPostgres(database.dataSource(), Clock.systemUTC())) {
            here.operators().append(new UserEnabled("kim"), LogFixture.provenance());
            assertThat(here.operators().count("default")).isEqualTo(2);
        }
    }

    @Test
    void nothingIsBegunInPostgresqlWhereAnAxonServerKeepsTheRecord() {
        begunWithAnAxonServer();
        assertThatThrownBy(() -> BorrowedLog.inPostgres(database.dataSource(), Clock.systemUTC()))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("waymark.event-store=axon-server");
    }

    @Test
    void decidesForNoDatabaseWhereItsRecordIsToBe() {
        server.start();
        assertThatThrownBy(this::borrowed)
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("was not begun with waymark.event-store=axon-server");
        BorrowedLog.inPostgres(database.dataSource(), Clock.systemUTC()).close();
    }
}
