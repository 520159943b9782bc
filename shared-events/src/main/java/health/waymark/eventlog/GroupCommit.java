package health.waymark.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * One writer for all callers of this process: what gathers while a transaction commits goes into the next. Callers wait
 * until their events are durable. If the process dies here, what was not committed was not acknowledged either.
 */
final class GroupCommit implements AutoCloseable {
    private static final int LARGEST_GROUP = 512;

    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final AppendTransaction transaction;
    private final WriterMeters meters;
    private final Thread writer;
    private volatile boolean closed;

    GroupCommit(DataSource dataSource, Clock clock, MeterRegistry registry) {
        this.transaction = new AppendTransaction(dataSource, clock);
        this.meters = new WriterMeters(registry, waiting);
        this.writer = new AxonThreadFactory("event-log").newThread(this::run);
        writer.setName("event-log-writer");
        writer.setDaemon(true);
        writer.start();
    }

    void submit(Append append) {
        if (closed) {
            append.done().completeExceptionally(new LogUnavailable(new IllegalStateException("Waymark is stopping.")));
            return;
        }
        waiting.add(append);
    }

    private void run() {
        while (!closed || !waiting.isEmpty()) {
            try {
                write(nextGroup(waiting.take()));
            } catch (InterruptedException e) {
                // close() wakes us; what still waits is written before the loop ends
            }
        }
    }

    /** What can go together: of two that continue one stream or answer one key, the second must see the first. */
    private List<Append> nextGroup(Append first) {
        Set<Object> touched = new HashSet<>(first.touches());
        List<Append> group = new ArrayList<>();
        group.add(first);
        for (Append next = waiting.peek(); next != null && group.size() < LARGEST_GROUP; next = waiting.peek()) {
            if (!Collections.disjoint(touched, next.touches())) {
                break;
            }
            touched.addAll(next.touches());
            group.add(waiting.remove());
        }
        return group;
    }

    private void write(List<Append> group) {
        SQLException failure = tryWrite(group);
        if (failure == null) {
            return;
        }
        if (blamesData(failure) && group.size() > 1) {
            // One append that the database won't take does not fail its neighbours.
            group.forEach(append -> write(List.of(append)));
            return;
        }
        group.forEach(append -> append.done().completeExceptionally(new LogUnavailable(failure)));
    }

    private @Nullable SQLException tryWrite(List<Append> group) {
        WriterMeters.Commit commit = meters.begin(group.size());
        try {
            transaction.append(group);
            commit.succeeded();
            return null;
        } catch (SQLException e) {
            commit.failed();
            return e;
        } catch (RuntimeException | Error e) {
            commit.failed();
            group.forEach(append -> append.done().completeExceptionally(e));
            return null;
        }
    }

    /** Whether events still get through: false when the writer has died or hangs in a transaction. */
    boolean moves() {
        return writer.isAlive() && !meters.hangs();
    }

    /** SQLState classes 22 and 23: data exception, integrity violation. */
    private static boolean blamesData(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
