package health.waymark.eventlog;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One command's events on their way into the log; positions and time are still to be assigned. */
record Append(List<StoredEvent> events, Ticket ticket, CompletableFuture<Void> done) {
    Append(List<StoredEvent> events, Ticket ticket) {
        this(events, ticket, new CompletableFuture<>());
    }
}
