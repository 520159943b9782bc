package health.waymark.eventlog;

import java.time.Instant;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Travels with one command's append: takes the answer to remember along and brings position and time back, which the
 * storage engine's contract has no way to hand over.
 */
public final class Ticket {
    private static final String RESOURCE = Ticket.class.getName();

    private @Nullable Answered answered;
    private long position;
    private Instant recordedAt = Instant.EPOCH;

    /** The ticket of a unit of work; made when first asked for. */
    public static Ticket of(UnitOfWork<?> work) {
        return work.getOrComputeResource(RESOURCE, key -> new Ticket());
    }

    /** The answer to remember in the append's own transaction. */
    public void remember(Answered answer) {
        answered = answer;
    }

    public @Nullable Answered answered() {
        return answered;
    }

    /** For the store that took the append. */
    public void appended(long lastPosition, Instant at) {
        position = lastPosition;
        recordedAt = at;
    }

    /** The last event's place in the log; 0 until it is there. */
    public long position() {
        return position;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
