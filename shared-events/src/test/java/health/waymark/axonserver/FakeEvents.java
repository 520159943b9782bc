package health.waymark.axonserver;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc.EventStoreImplBase;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The event store: one order of events, and a sequence for each aggregate that has no gap and no doubles. */
public final class FakeEvents extends EventStoreImplBase {
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Long> heads = new HashMap<>();
    private final Set<Tracker> trackers = ConcurrentHashMap.newKeySet();
    private volatile boolean losesConfirmation;
    private volatile boolean losesAppend;
    private volatile UnaryOperator<Event> stamp = UnaryOperator.identity();

    /** All there are, in their order. */
    public synchronized List<Event> all() {
        return List.copyOf(events);
    }

    /** The next append is taken, and its sender doesn't hear of it. */
    public void loseNextConfirmation() {
        losesConfirmation = true;
    }

    /** The next append doesn't arrive, and its sender hears nothing. */
    public void loseNextAppend() {
        losesAppend = true;
    }

    /** What a sender with another clock would have sent. */
    public void stamp(UnaryOperator<Event> other) {
        stamp = other;
    }

    /** Appends past all clients. */
    public synchronized void append(Event event) {
        take(List.of(event));
    }

    void hangUp() {
        trackers.clear();
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
        List<Event> sent = new ArrayList<>();
        return new StreamObserver<>() {
            @Override
            public void onNext(Event event) {
                sent.add(stamp.apply(event));
            }

            @Override
            public void onError(Throwable gone) {
                sent.clear();
            }

            @Override
            public void onCompleted() {
                end(sent, answer);
            }
        };
    }

    private void end(List<Event> sent, StreamObserver<Confirmation> answer) {
        if (losesAppend) {
            losesAppend = false;
            answer.onError(Status.UNAVAILABLE.asRuntimeException());
            return;
        }
        if (!take(sent)) {
            answer.onError(new StatusRuntimeException(
                    Status.OUT_OF_RANGE.withDescription("[AXONIQ-2000] Invalid sequence number"),
                    FakeDoor.trailers("AXONIQ-2000")));
            return;
        }
        if (losesConfirmation) {
            losesConfirmation = false;
            answer.onError(Status.UNAVAILABLE.asRuntimeException());
            return;
        }
        answer.onNext(Confirmation.newBuilder().setSuccess(true).build());
        answer.onCompleted();
    }

    private boolean take(List<Event> sent) {
        synchronized (this) {
            Map<String, Long> moved = new HashMap<>();
            for (Event event : sent) {
                String stream = event.getAggregateIdentifier();
                long last = moved.getOrDefault(stream, heads.getOrDefault(stream, -1L));
                if (event.getAggregateSequenceNumber() != last + 1) {
                    return false;
                }
                moved.put(stream, event.getAggregateSequenceNumber());
            }
            events.addAll(sent);
            heads.putAll(moved);
        }
        trackers.forEach(Tracker::send);
        return true;
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest asked, StreamObserver<Event> answer) {
        all().stream()
                .filter(event -> event.getAggregateIdentifier().equals(asked.getAggregateId()))
                .filter(event -> event.getAggregateSequenceNumber() >= asked.getInitialSequence())
                .filter(event ->
                        asked.getMaxSequence() == 0 || event.getAggregateSequenceNumber() <= asked.getMaxSequence())
                .forEach(answer::onNext);
        answer.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answer) {
        Tracker tracker = new Tracker(answer);
        return new Quiet<>(tracker::asked, () -> trackers.remove(tracker), answer);
    }

    private final class Tracker {
        private final StreamObserver<EventWithToken> out;
        private long next = -1;
        private long permits;

        Tracker(StreamObserver<EventWithToken> out) {
            this.out = out;
        }

        synchronized void asked(GetEventsRequest request) {
            if (next < 0) {
                next = request.getTrackingToken();
                trackers.add(this);
            }
            permits += request.getNumberOfPermits();
            send();
        }

        synchronized void send() {
            List<Event> all = all();
            try {
                while (permits > 0 && next < all.size()) {
                    out.onNext(EventWithToken.newBuilder()
                            .setToken(next)
                            .setEvent(all.get((int) next))
                            .build());
                    next++;
                    permits--;
                }
            } catch (RuntimeException gone) {
                trackers.remove(this);
            }
        }
    }

    @Override
    public synchronized void readHighestSequenceNr(
            ReadHighestSequenceNrRequest asked, StreamObserver<ReadHighestSequenceNrResponse> answer) {
        answer.onNext(ReadHighestSequenceNrResponse.newBuilder()
                .setToSequenceNr(heads.getOrDefault(asked.getAggregateId(), -1L))
                .build());
        answer.onCompleted();
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest asked, StreamObserver<TrackingToken> answer) {
        token(all().isEmpty() ? -1 : 0, answer);
    }

    @Override
    public void getLastToken(GetLastTokenRequest asked, StreamObserver<TrackingToken> answer) {
        token(all().size() - 1L, answer);
    }

    private static void token(long token, StreamObserver<TrackingToken> answer) {
        answer.onNext(TrackingToken.newBuilder().setToken(token).build());
        answer.onCompleted();
    }
}
