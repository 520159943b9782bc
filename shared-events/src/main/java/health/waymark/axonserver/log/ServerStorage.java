package health.waymark.axonserver.log;

import health.waymark.axonserver.ErrorCodes;
import health.waymark.axonserver.Link;
import health.waymark.eventlog.Answered;
import health.waymark.eventlog.AppendMeters;
import health.waymark.eventlog.LogMessages;
import health.waymark.eventlog.LogUnavailable;
import health.waymark.eventlog.StoredEvent;
import health.waymark.eventlog.StoredLog;
import health.waymark.eventlog.Ticket;
import io.axoniq.axonserver.grpc.event.Event;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The log as Axon's storage engine: Axon Server decides races and keeps the events, we learn where they came to lie. */
public final class ServerStorage extends StoredLog {
    private static final Logger log = LoggerFactory.getLogger(ServerStorage.class);

    private final ServerEvents events;
    private final ServerLog reader;
    private final Follower follower;
    private final Attempts attempts;
    private final Wire wire;
    private final Clock clock;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AppendMeters meters;

    ServerStorage(
            ServerEvents events,
            ServerLog reader,
            Follower follower,
            Attempts attempts,
            LogMessages messages,
            Wire wire,
            Clock clock,
            MeterRegistry registry) {
        super(reader, messages);
        this.events = events;
        this.reader = reader;
        this.follower = follower;
        this.attempts = attempts;
        this.wire = wire;
        this.clock = clock;
        this.meters = new AppendMeters(registry, waiting::get);
    }

    @Override
    public long append(List<? extends EventMessage<?>> sent, Ticket ticket) {
        List<StoredEvent> append = sent.stream().map(messages::stored).toList();
        Answered answer = ticket.answered();
        if (answer != null) {
            attempts.begin(answer, append);
        }
        UUID last = append.get(append.size() - 1).id();
        CompletableFuture<Place> coming = follower.place(last);
        try {
            handTimed(append, answer);
            Place place = Link.answer(coming);
            ticket.appended(place.position(), place.recordedAt());
            settle(answer, place.position());
            return place.position();
        } finally {
            follower.forget(last);
        }
    }

    private void handTimed(List<StoredEvent> append, @Nullable Answered answer) {
        waiting.incrementAndGet();
        AppendMeters.Commit commit = meters.begin(append.size());
        Runnable end = commit::failed;
        try {
            hand(append, answer);
            end = commit::succeeded;
        } finally {
            waiting.decrementAndGet();
            end.run();
        }
    }

    private void hand(List<StoredEvent> append, @Nullable Answered answer) {
        Instant now = clock.instant();
        List<Event> out = append.stream().map(event -> wire.event(event, now)).toList();
        try {
            if (!events.append(out).getSuccess()) {
                throw new LogUnavailable(new IllegalStateException("Axon Server didn't confirm."));
            }
        } catch (LogUnavailable failed) {
            if (!ErrorCodes.SEQUENCE_TAKEN.equals(ErrorCodes.of(failed.getCause()))) {
                throw failed; // whether they are there is seen by the next who comes with the key
            }
            if (answer != null) {
                attempts.drop(answer.key(), append.get(0).id());
            }
            throw new ConcurrencyException("The stream has moved on meanwhile.");
        }
    }

    private void settle(@Nullable Answered answer, long position) {
        if (answer == null) {
            return;
        }
        try {
            attempts.settle(answer, position);
        } catch (DataAccessException away) {
            log.debug("An answer isn't settled; a repeat with its key finds it by its events.");
        }
    }

    @Override
    public void onAppend(Runnable listener) {
        follower.onMore(listener);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return DomainEventStream.of(
                reader.stream(stream, firstSequence).stream().map(messages::of));
    }
}
