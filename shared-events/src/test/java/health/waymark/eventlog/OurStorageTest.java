package health.waymark.eventlog;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.extension.RegisterExtension;

class OurStorageTest extends StorageContract {
    @RegisterExtension
    static final LogFixture fixture = new LogFixture();

    private final SetClock clock = new SetClock(Instant.EPOCH);
    private final PostgresEventStorage storage = fixture.storage(clock);

    @Override
    EventStorageEngine engine() {
        return storage;
    }

    @Override
    void append(Instant at, List<? extends DomainEventMessage<?>> events) {
        clock.set(at);
        storage.appendEvents(events);
    }
}
