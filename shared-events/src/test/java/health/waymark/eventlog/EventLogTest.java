package health.waymark.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.Recorded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class EventLogTest {
    @RegisterExtension
    static final LogFixture fixture = new LogFixture();

    private final PostgresEventStorage storage = fixture.storage(Clock.systemUTC());

    @Test
    void givesBackWhatWasAppendedWithItsPlaceAndTime() {
        PlanId plan = LogFixture.plan();
        storage.appendEvents(LogFixture.event(plan, 0), LogFixture.event(plan, 1));

        List<Recorded> stream = fixture.log.stream(plan.toString());

        assertThat(stream).extracting(Recorded::version).containsExactly(1L, 2L);
        assertThat(stream.get(1).position()).isEqualTo(stream.get(0).position() + 1);
        assertThat(stream.get(1).by().actorName()).isEqualTo("Dana Whitfield");
        assertThat(stream.get(1).effectiveAt()).isEqualTo(stream.get(1).recordedAt());
        assertThat(fixture.log.stream(plan.toString(), 1)).hasSize(1);
        assertThat(fixture.log.head()).isEqualTo(stream.get(1).position());
    }

    @Test
    void refusesAnEventThatDoesNotContinueItsStream() {
        PlanId plan = LogFixture.plan();
        storage.appendEvents(LogFixture.event(plan, 0));

        assertThatThrownBy(() -> storage.appendEvents(LogFixture.event(plan, 0)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> storage.appendEvents(LogFixture.event(plan, 2)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(fixture.log.stream(plan.toString())).hasSize(1);
    }

    @Test
    void oneOfManyWritersOfTwoProcessesWinsEachSequence() throws Exception {
        PlanId plan = LogFixture.plan();
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try (PostgresEventStorage other = fixture.storage(Clock.systemUTC())) {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                PostgresEventStorage one = i % 2 == 0 ? storage : other;
                long sequence = i / 8;
                attempts.add(callers.submit(() -> appended(one, plan, sequence)));
            }
            int won = 0;
            for (Future<Boolean> attempt : attempts) {
                won += attempt.get() ? 1 : 0;
            }
            assertThat(fixture.log.stream(plan.toString())).hasSize(won);
            assertThat(fixture.log.stream(plan.toString()).stream().map(Recorded::version))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, won)
                            .mapToObj(Long::valueOf)
                            .toList());
        } finally {
            callers.shutdownNow();
        }
    }

    private static boolean appended(PostgresEventStorage storage, PlanId plan, long sequence) {
        try {
            storage.appendEvents(LogFixture.event(plan, sequence));
            return true;
        } catch (ConcurrencyException lost) {
            return false;
        }
    }

    @Test
    void recordedAtNeverFallsThoughTheClockDoes() {
        Instant far = Instant.now().plus(Duration.ofHours(1));
        PlanId plan = LogFixture.plan();
        try (PostgresEventStorage ahead = fixture.storage(Clock.fixed(far, ZoneOffset.UTC))) {
            ahead.appendEvents(LogFixture.event(plan, 0));
        }
        storage.appendEvents(LogFixture.event(plan, 1));

        List<Recorded> stream = fixture.log.stream(plan.toString());
        assertThat(stream.get(1).recordedAt()).isEqualTo(stream.get(0).recordedAt());
    }

    @Test
    void readsAlongInPositionsWithoutGapsFromAnyPlace() {
        PlanId plan = LogFixture.plan();
        long before = fixture.log.head();
        for (int i = 0; i < LogReader.PAGE + 5; i += 5) {
            int from = i;
            storage.appendEvents(IntStream.range(from, from + 5)
                    .mapToObj(sequence -> LogFixture.event(plan, sequence))
                    .toList());
        }
        List<Long> positions = storage.readEvents(
                        new org.axonframework.eventhandling.GlobalSequenceTrackingToken(before), false)
                .map(TrackedEventMessage::trackingToken)
                .map(token -> token.position().orElseThrow())
                .toList();
        assertThat(positions).hasSize(LogReader.PAGE + 5);
        assertThat(positions.get(0)).isEqualTo(before + 1);
        assertThat(positions.get(positions.size() - 1)).isEqualTo(before + positions.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_log.event set payload = ''",
                "delete from event_log.event",
                "truncate event_log.event",
                "drop trigger event_is_append_only on event_log.event",
                "delete from event_log.stream_head",
                "insert into event_log.log_head (only_row, position, recorded_at) values (true, 0, now())"
            })
    void theApplicationMayNotAlterTheRecord(String statement) {
        storage.appendEvents(LogFixture.event(LogFixture.plan(), 0));
        assertThatThrownBy(() -> fixture.database.jdbc().sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_log.event set payload = ''",
                "delete from event_log.event",
                "truncate event_log.event"
            })
    void evenTheOwnerIsStopped(String statement) {
        storage.appendEvents(LogFixture.event(LogFixture.plan(), 0));
        assertThatThrownBy(() -> fixture.database.owner().sql(statement).update())
                .rootCause()
                .hasMessageContaining("Events are never altered or removed");
    }
}
