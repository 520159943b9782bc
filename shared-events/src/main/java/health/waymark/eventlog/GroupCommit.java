package health.waymark.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One writes at a time, for all callers of this process: whoever finds nobody writing takes the pen and commits what has
 * gathered, its own included, and hands the pen on. A lone caller so waits for nobody, and many go together. Callers wait
 * until their events are durable. If the process dies here, what was not committed was not acknowledged either.
 */
final class GroupCommit implements AutoCloseable {
    private static final int LARGEST_GROUP = 512;

    /** How long a commit may take before its callers are told that nobody knows, instead of waiting for a host that is gone. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore pen = new Semaphore(1);
    private final AppendTransaction transaction;
    private final WriterMeters meters;
    private volatile boolean closed;

    GroupCommit(DataSource dataSource, Clock clock, MeterRegistry registry) {
        this(dataSource, clock, registry, PATIENCE);
    }

    GroupCommit(DataSource dataSource, Clock clock, MeterRegistry registry, Duration patience) {
        this.transaction = new AppendTransaction(dataSource, clock, patience);
        this.meters = new WriterMeters(registry, waiting);
    }

    /** Returns when the append is done, one way or the other: its future says which. Being interrupted doesn't hurry it. */
    void append(Append mine) {
        if (closed) {
            mine.done().completeExceptionally(new LogUnavailable(new IllegalStateException("Waymark is stopping.")));
            return;
        }
        waiting.add(mine);
        boolean interrupted = false;
        while (!mine.done().isDone()) {
            if (pen.tryAcquire()) {
                // A connection's pool would refuse whoever is interrupted, and with it all who wait.
                interrupted |= Thread.interrupted();
                writeUntilDone(mine);
            } else {
                mine.pause();
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilDone(Append mine) {
        try {
            for (Append first = waiting.poll();
                    first != null;
                    first = mine.done().isDone() ? null : waiting.poll()) {
                write(nextGroup(first));
            }
        } finally {
            pen.release();
            // After the release: whoever came meanwhile and found the pen taken is seen here.
            Append next = waiting.peek();
            if (next != null) {
                next.wake();
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
            waiting.remove();
            group.add(next);
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

    /** Whether events still get through: false while one hangs in its transaction. */
    boolean moves() {
        return !meters.hangs();
    }

    /** SQLState classes 22 and 23: data exception, integrity violation. */
    private static boolean blamesData(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /** What still waits is written by those who wait; whoever comes later is refused. */
    @Override
    public void close() {
        closed = true;
        try {
            if (pen.tryAcquire(10, TimeUnit.SECONDS)) {
                pen.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Append next = waiting.peek();
        if (next != null) {
            next.wake();
        }
    }
}
