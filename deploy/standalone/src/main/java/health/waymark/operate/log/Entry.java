package health.waymark.operate.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.waymark.eventlog.EventTypes;
import health.waymark.eventlog.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something an operator did, as people read it.
 *
 * @param type the event's name
 * @param by the name of whoever did it; {@code actorId} is the person's id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(
        long position,
        Instant recordedAt,
        String type,
        String words,
        @Nullable String reason,
        String actorId,
        String by) {

    public static Entry of(Operation operation) {
        return new Entry(
                operation.position(),
                operation.recordedAt(),
                EventTypes.name(operation.event().getClass()),
                EntryWords.of(operation.event()),
                operation.by().reasonText(),
                operation.by().actorId(),
                operation.by().actorName());
    }
}
