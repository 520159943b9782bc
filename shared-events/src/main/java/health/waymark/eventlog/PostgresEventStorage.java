package health.waymark.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** The log as Axon's storage engine. Appending blocks until the events are durable. */
public final class PostgresEventStorage implements LogStorage, AutoCloseable {
    private final LogReader reader;
    private final LogMessages messages;
    private final GroupCommit writer;
    private final DataSource dataSource;
    private volatile Runnable onAppend = () -> {};
    private @Nullable LogBell bell;

    PostgresEventStorage(DataSource dataSource, LogReader reader, EventCodec codec, GroupCommit writer) {
        this.dataSource = dataSource;
        this.reader = reader;
        this.messages = new LogMessages(codec);
        this.writer = writer;
    }

    @Override
    public synchronized void onAppend(Runnable listener) {
        onAppend = listener;
        if (bell == null) {
            bell = new LogBell(dataSource, () -> onAppend.run());
        }
    }

    @Override
    public long append(List<? extends EventMessage<?>> events, Ticket ticket) {
        Append append = new Append(events.stream().map(messages::stored).toList(), ticket);
        writer.submit(append);
        try {
            append.done().join();
            onAppend.run();
            return ticket.position();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        long position = after == null ? 0 : after.position().orElse(0);
        return reader.after(position).map(messages::tracked);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return DomainEventStream.of(
                reader.stream(stream, firstSequence, Long.MAX_VALUE).stream().map(messages::of));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return reader.lastSequence(stream);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(reader.lastBefore(instant));
    }

    /** Whether appends still come to an end. */
    boolean writes() {
        return writer.moves();
    }

    @Override
    public synchronized void close() {
        if (bell != null) {
            bell.close();
        }
        writer.close();
    }
}
