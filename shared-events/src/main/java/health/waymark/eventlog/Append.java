package health.waymark.eventlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** One command's events on their way into the log; positions and time are still to be assigned. */
final class Append {
    private final List<StoredEvent> events;
    private final Collection<Continuation> continuations;
    private final Ticket ticket;
    private final Thread caller = Thread.currentThread();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    /** A stream and the first and last sequence that come to its end. */
    record Continuation(String stream, long first, long last) {}

    Append(List<StoredEvent> events, Ticket ticket) {
        this.events = events;
        this.continuations = continuations(events);
        this.ticket = ticket;
        done.whenComplete((nothing, failure) -> wake());
    }

    private static Collection<Continuation> continuations(List<StoredEvent> events) {
        Map<String, Continuation> byStream = new LinkedHashMap<>();
        for (StoredEvent event : events) {
            long sequence = event.sequence();
            Continuation before = byStream.get(event.stream());
            if (before != null && before.last != sequence - 1) {
                throw movedOn();
            }
            long first = before == null ? sequence : before.first;
            byStream.put(event.stream(), new Continuation(event.stream(), first, sequence));
        }
        return byStream.values();
    }

    static ConcurrencyException movedOn() {
        return new ConcurrencyException("The stream has moved on meanwhile.");
    }

    List<StoredEvent> events() {
        return events;
    }

    Collection<Continuation> continuations() {
        return continuations;
    }

    /** The streams it continues and the key it answers. */
    List<Object> touches() {
        List<Object> touched = new ArrayList<>();
        continuations.forEach(continuation -> touched.add(continuation.stream()));
        Answered answered = answered();
        if (answered != null) {
            touched.add(answered.key());
        }
        return touched;
    }

    @Nullable
    Answered answered() {
        return ticket.answered();
    }

    Ticket ticket() {
        return ticket;
    }

    CompletableFuture<Void> done() {
        return done;
    }

    /** Lets its caller sleep until woken, or for no reason. */
    void pause() {
        LockSupport.park(this);
    }

    /** Has its caller look whether it is done, or could write. */
    void wake() {
        if (caller != Thread.currentThread()) {
            LockSupport.unpark(caller);
        }
    }
}
