package health.waymark.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.plan.event.PlanId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Axon expects of a storage engine, by its documentation and interface: held by ours and by the framework's own. */
abstract class StorageContract {
    private static final AtomicInteger DAYS = new AtomicInteger();

    /** A day of its own for each test, each later than the one before. */
    private final Instant noon = Instant.parse("2026-03-02T12:00:00Z").plus(DAYS.getAndIncrement(), ChronoUnit.DAYS);

    private final PlanId plan = LogFixture.plan();

    abstract EventStorageEngine engine();

    /** Appends at a time; it never goes back within a test. */
    abstract void append(Instant at, List<? extends DomainEventMessage<?>> events);

    private void append(Instant at, PlanId plan, int first, int last) {
        append(
                at,
                IntStream.rangeClosed(first, last)
                        .mapToObj(sequence -> LogFixture.event(plan, sequence))
                        .toList());
    }

    private List<Long> sequences(PlanId plan, long from) {
        DomainEventStream stream = engine().readEvents(plan.toString(), from);
        List<Long> sequences = new ArrayList<>();
        stream.forEachRemaining(event -> sequences.add(event.getSequenceNumber()));
        return sequences;
    }

    private List<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        try (var events = engine().readEvents(token, false)) {
            return events.toList();
        }
    }

    private static List<String> ids(List<? extends EventMessage<?>> events) {
        return events.stream().<String>map(EventMessage::getIdentifier).toList();
    }

    @Test
    void aStreamComesBackInItsOrderFromAnySequence() {
        append(noon, plan, 0, 2);
        append(noon, LogFixture.plan(), 0, 1);
        append(noon, plan, 3, 3);
        assertThat(sequences(plan, 0)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(sequences(plan, 2)).containsExactly(2L, 3L);
        assertThat(sequences(plan, 4)).isEmpty();
    }

    @Test
    void nothingIsLostOnTheWay() {
        DomainEventMessage<?> event = LogFixture.event(plan, 0);
        append(noon, List.of(event));
        DomainEventMessage<?> stored = engine().readEvents(plan.toString()).next();
        assertThat(stored.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(stored.getType()).isEqualTo(event.getType());
        assertThat(stored.getAggregateIdentifier()).isEqualTo(plan.toString());
        assertThat(stored.getPayload()).isEqualTo(event.getPayload());
        assertThat(stored.getMetaData()).isEqualTo(event.getMetaData());
        assertThat(stored.getTimestamp()).isEqualTo(noon);
    }

    @Test
    void theLastSequenceOfAStreamIsKnown() {
        assertThat(engine().lastSequenceNumberFor(plan.toString())).isEmpty();
        append(noon, plan, 0, 4);
        assertThat(engine().lastSequenceNumberFor(plan.toString())).contains(4L);
        assertThat(sequences(LogFixture.plan(), 0)).isEmpty();
    }

    @Test
    void aSequenceIsTakenOnceAndWhatIsRefusedLeavesNothing() {
        append(noon, plan, 0, 1);
        assertThatThrownBy(() -> append(noon, plan, 1, 1)).isInstanceOf(ConcurrencyException.class);
        PlanId other = LogFixture.plan();
        for (var begun : List.of(
                List.of(LogFixture.event(plan, 0)), List.of(LogFixture.event(other, 0), LogFixture.event(plan, 1)))) {
            assertThatThrownBy(() -> append(noon, begun))
                    .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
        }
        assertThat(sequences(plan, 0)).containsExactly(0L, 1L);
        assertThat(sequences(other, 0)).isEmpty();
    }

    @Test
    void whoeverFollowsGetsAllInOneOrderAndGoesOnFromAnyToken() {
        TrackingToken begin = engine().createHeadToken();
        PlanId other = LogFixture.plan();
        append(noon, plan, 0, 1);
        append(noon, other, 0, 0);
        append(noon, plan, 2, 2);
        List<? extends TrackedEventMessage<?>> all = after(begin);
        assertThat(all)
                .extracting(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .containsExactly(plan.toString(), plan.toString(), other.toString(), plan.toString());
        for (int i = 0; i < all.size(); i++) {
            TrackingToken token = all.get(i).trackingToken();
            assertThat(ids(after(token))).isEqualTo(ids(all.subList(i + 1, all.size())));
            assertThat(token.covers(begin == null ? token : begin)).isTrue();
        }
    }

    @Test
    void headAndTailAreTheEndsOfTheLog() {
        append(noon, plan, 0, 2);
        assertThat(after(engine().createHeadToken())).isEmpty();
        assertThat(ids(after(engine().createTailToken())))
                .isEqualTo(ids(after(null)))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aTokenAtAnInstantMissesNothingFromThenOn() {
        Instant later = noon.plus(1, ChronoUnit.HOURS);
        append(noon, plan, 0, 1);
        append(later, plan, 2, 3);
        assertThat(after(engine().createTokenAt(later)))
                .extracting(event -> ((DomainEventMessage<?>) event).getSequenceNumber())
                .containsSubsequence(2L, 3L);
        assertThat(ids(after(engine().createTokenAt(noon)))).containsAll(ids(after(engine().createTokenAt(later))));
        assertThat(after(engine().createTokenAt(later.plus(1, ChronoUnit.HOURS))))
                .isEmpty();
    }

    @Test
    void manyWritersSideBySideLoseNothing() throws Exception {
        TrackingToken begin = engine().createHeadToken();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<?>> writing = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            PlanId own = LogFixture.plan();
            writing.add(writers.submit(() -> {
                for (int sequence = 0; sequence < 25; sequence++) {
                    append(noon, own, sequence, sequence);
                }
            }));
        }
        for (Future<?> each : writing) {
            each.get();
        }
        writers.shutdown();
        List<String> ids = ids(after(begin));
        assertThat(ids).hasSize(200);
        assertThat(new HashSet<>(ids)).hasSize(200);
    }
}
