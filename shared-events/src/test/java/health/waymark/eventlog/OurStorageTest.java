package health.waymark.eventlog;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

class OurStorageTest extends StorageContract {
    private static final LogFixture fixture = new LogFixture();

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

    @AfterEach
    void stopWriting() {
        storage.close();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }
}
