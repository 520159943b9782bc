package health.waymark.axonserver.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.waymark.axonserver.FakeAxonServer;
import health.waymark.axonserver.Standing;
import health.waymark.database.TestDatabase;
import health.waymark.eventlog.EventCodec;
import health.waymark.eventlog.LogFixture;
import health.waymark.eventlog.LogUnavailable;
import health.waymark.eventlog.StoredEvent;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.Recorded;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerLogTest {
    private final FakeAxonServer server = new FakeAxonServer().start();
    private final TestDatabase database = ServerProcess.database();
    private final ServerProcess here = new ServerProcess(server, database);
    private final PlanId plan = LogFixture.plan();

    @BeforeEach
    void connected() {
        awaitStanding(here, Standing.ANSWERS);
    }

    @AfterEach
    void close() {
        here.close();
        database.close();
        server.close();
    }

    private static void awaitStanding(ServerProcess process, Standing standing) {
        await().until(() -> process.link.standing() == standing);
    }

    private void append(int from, int to) {
        here.storage.appendEvents(IntStream.range(from, to)
                .mapToObj(sequence -> LogFixture.event(plan, sequence))
                .toList());
    }

    @Test
    void givesBackWhatWasAppendedWithItsPlaceAndTime() {
        append(0, 2);

        List<Recorded> stream = here.log.stream(plan.toString());

        assertThat(stream).extracting(Recorded::version).containsExactly(1L, 2L);
        assertThat(stream).extracting(Recorded::position).containsExactly(1L, 2L);
        assertThat(stream.get(1).by().actorName()).isEqualTo("Dana Whitfield");
        assertThat(here.log.stream(plan.toString(), 1)).hasSize(1);
        assertThat(here.log.stream(plan.toString(), 0)).isEmpty();
        assertThat(here.log.head()).isEqualTo(2);
        assertThat(here.log.versionBefore(plan, 2)).isEqualTo(1);
        assertThat(here.log.touched(0, 2)).extracting(touched -> touched.id()).containsExactly(plan);
    }

    @Test
    void keepsOurNamesAndBytesAndNoClass() {
        append(0, 1);

        Event there = server.events.all().get(0);
        assertThat(there.getPayload().getType()).isEqualTo("PlanActivated");
        assertThat(there.getPayload().getRevision()).isEqualTo("1");
        assertThat(there.getPayload().getData().toByteArray())
                .isEqualTo(new EventCodec().write(new PlanActivated(plan)));
        assertThat(there.getAggregateType()).isEqualTo("Plan");
        assertThat(there.getMetaDataMap().get("actorName").getTextValue()).isEqualTo("Dana Whitfield");
        assertThat(there.toString()).doesNotContain("health.waymark");
    }

    @Test
    void refusesAnEventThatDoesNotContinueItsStream() {
        append(0, 1);

        assertThatThrownBy(() -> append(0, 1)).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> append(2, 3)).isInstanceOf(ConcurrencyException.class);
        assertThat(server.events.all()).hasSize(1);
    }

    @Test
    void whoeverComesLaterReadsAllOfItFromAnyPlace() {
        append(0, 700);
        append(700, 1_300);
        try (ServerProcess later = new ServerProcess(server, database)) {
            awaitStanding(later, Standing.ANSWERS);
            List<Long> positions = later.storage
                    .readEvents(new GlobalSequenceTrackingToken(100), false)
                    .map(TrackedEventMessage::trackingToken)
                    .map(token -> token.position().orElseThrow())
                    .toList();

            assertThat(positions)
                    .hasSize(1_200)
                    .startsWith(101L)
                    .endsWith(1_300L)
                    .isSorted();
        }
    }

    @Test
    void recordedAtNeverFallsThoughASendersClockDoes() {
        append(0, 1);
        server.events.stamp(event ->
                event.toBuilder().setTimestamp(event.getTimestamp() - 3_600_000).build());
        append(1, 2);

        List<Recorded> stream = here.log.stream(plan.toString());
        assertThat(stream.get(1).recordedAt()).isEqualTo(stream.get(0).recordedAt());
        assertThat(here.log.headRecordedAt()).isEqualTo(stream.get(0).recordedAt());
    }

    @Test
    void theNotesAreMadeAgainAsTheyWere() {
        append(0, 10);
        List<StoredEvent> before = here.reader.stream(plan.toString(), 0, Long.MAX_VALUE);
        try (TestDatabase empty = ServerProcess.database();
                ServerProcess again = new ServerProcess(server, empty)) {
            await().until(() -> again.log.head() == 10);

            assertThat(again.reader.stream(plan.toString(), 0, Long.MAX_VALUE))
                    .usingRecursiveComparison()
                    .isEqualTo(before);
        }
    }

    @Test
    void otherEventsThanTheDatabaseWasMadeFromAreNotTaken() {
        append(0, 3);
        try (FakeAxonServer other = new FakeAxonServer().start()) {
            server.events.all().stream()
                    .map(event -> event.toBuilder()
                            .setMessageIdentifier(LogFixture.plan().toString())
                            .build())
                    .forEach(other.events::append);
            try (ServerProcess astray = new ServerProcess(other, database)) {
                awaitStanding(astray, Standing.IS_ANOTHER);

                assertThatThrownBy(() -> astray.storage.appendEvents(LogFixture.event(plan, 3)))
                        .isInstanceOf(LogUnavailable.class);
                assertThat(other.events.all()).hasSize(3);
            }
        }
    }

    @Test
    void whatIsAwayIsSaidAtOnceAndComesBackByItself() {
        append(0, 1);
        server.stop();
        awaitStanding(here, Standing.AWAY);
        assertThatThrownBy(() -> append(1, 2)).isInstanceOf(LogUnavailable.class);

        server.start();
        awaitStanding(here, Standing.ANSWERS);
        append(1, 2);

        assertThat(here.log.stream(plan.toString())).hasSize(2);
    }

    @Test
    void aTokenThatIsMissingOrWrongAndAContextThatIsNotThereAreToldApart() {
        server.door.demand("right");
        try (ServerProcess without = new ServerProcess(server, database);
                ServerProcess wrong = new ServerProcess(server, database, "wrong", Clock.systemUTC());
                ServerProcess right = new ServerProcess(server, database, "right", Clock.systemUTC())) {
            awaitStanding(without, Standing.LACKS_TOKEN);
            awaitStanding(wrong, Standing.REFUSES_TOKEN);
            awaitStanding(right, Standing.ANSWERS);
            server.door.demand("wrong");
            awaitStanding(wrong, Standing.ANSWERS);
        }
        server.door.demand(null);
        server.door.haveOnly("elsewhere");
        try (ServerProcess lost = new ServerProcess(server, database)) {
            awaitStanding(lost, Standing.LACKS_CONTEXT);
        }
    }
}
