package health.waymark.eventlog;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

class OurStorageTest extends StorageContract {
    private static final LogFixture fixture = new LogFixture();

    private volatile Instant now = Instant.EPOCH;
    private final PostgresEventStorage storage = fixture.storage(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Override
    EventStorageEngine engine() {
        return storage;
    }

    @Override
    void append(Instant at, List<? extends DomainEventMessage<?>> events) {
        now = at;
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
