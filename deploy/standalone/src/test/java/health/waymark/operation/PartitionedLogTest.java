package health.waymark.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.database.TestDatabase;
import health.waymark.eventlog.LogFixture;
import health.waymark.eventlog.PostgresEventStorage;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log cut into partitions by the script that operators are given, while it is appended to. */
class PartitionedLogTest {
    @RegisterExtension
    static final LogFixture fixture = new LogFixture();

    private final PostgresEventStorage storage = fixture.storage(Clock.systemUTC());
    private final JdbcClient owner = JdbcClient.create(TestDatabase.owner(fixture.database.settings()));

    @Test
    void goesOnAcrossItsCuts() throws IOException {
        PlanId plan = LogFixture.plan();
        append(plan, 0);
        append(plan, 1);
        cut();
        append(plan, 2);
        cut();
        append(plan, 3);
        append(LogFixture.plan(), 0);
        cut();
        cut();

        List<Recorded> stream = fixture.log.stream(plan.toString());
        assertThat(stream).extracting(Recorded::version).containsExactly(1L, 2L, 3L, 4L);
        assertThat(storage.readEvents(new GlobalSequenceTrackingToken(0), false))
                .extracting(event -> event.trackingToken().position().orElseThrow())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(rows("event_1")).isEqualTo(2);
        assertThat(rows("event_2")).isEqualTo(1);
        assertThat(rows("event_3")).isEqualTo(2);
        assertThat(rows("event_4")).isZero();

        assertThatThrownBy(() -> append(plan, 2)).isInstanceOf(ConcurrencyException.class);
        append(plan, 4);
        assertThat(rows("event_4")).isEqualTo(1);
        for (String table : List.of("event", "event_1", "event_4")) {
            assertThatThrownBy(() -> owner.sql("delete from event_log." + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("Events are never altered or removed");
        }
        assertThatThrownBy(() -> fixture.database
                        .jdbc()
                        .sql("select * from event_log.event_1")
                        .query()
                        .listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void append(PlanId plan, long sequence) {
        storage.appendEvents(LogFixture.event(plan, sequence));
    }

    private void cut() throws IOException {
        owner.sql(Files.readString(Path.of("../postgresql/cut-event-log.sql"))).update();
    }

    private long rows(String table) {
        return owner.sql("select count(*) from event_log." + table)
                .query(Long.class)
                .single();
    }
}
