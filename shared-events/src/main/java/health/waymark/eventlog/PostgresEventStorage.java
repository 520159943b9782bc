package health.waymark.eventlog;

import java.util.List;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** The log as Axon's storage engine. Appending blocks until the events are durable. */
public final class PostgresEventStorage extends StoredLog implements AutoCloseable {
    private final LogReader reader;
    private final GroupCommit writer;
    private final DataSource dataSource;
    private volatile Runnable onAppend = () -> {};
    private @Nullable LogBell bell;

    PostgresEventStorage(DataSource dataSource, LogReader reader, EventCodec codec, GroupCommit writer) {
        super(reader, new LogMessages(codec));
        this.dataSource = dataSource;
        this.reader = reader;
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
        writer.append(append);
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
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return DomainEventStream.of(
                reader.stream(stream, firstSequence, Long.MAX_VALUE).stream().map(messages::of));
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
