package health.waymark.disclosure.query;

import health.waymark.eventlog.StoredEvent;
import health.waymark.ledger.audit.AuditPackageWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which streams a package has without a gap: of these it says so, and is held to it. */
final class StreamTally {
    private record Stretch(long first, long last, boolean whole) {
        Stretch and(long sequence) {
            return new Stretch(first, sequence, whole && sequence == last + 1);
        }
    }

    private final Map<String, Stretch> streams = new HashMap<>();

    void add(List<StoredEvent> events) {
        events.forEach(event -> streams.merge(
                event.stream(),
                new Stretch(event.sequence(), event.sequence(), true),
                (before, one) -> before.and(one.last())));
    }

    void tell(AuditPackageWriter.Events events) throws IOException {
        for (Map.Entry<String, Stretch> stream : streams.entrySet()) {
            if (stream.getValue().whole()) {
                events.whole(
                        stream.getKey(),
                        stream.getValue().first(),
                        stream.getValue().last());
            }
        }
    }
}
