package health.waymark.eventlog;

import health.waymark.database.Schema;
import health.waymark.database.TestDatabase;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Provenance;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A log of its own on real PostgreSQL, and events to put into it. Registered with a test class, it ends each test's storage
 * engines with the test, and itself with the class.
 */
public final class LogFixture implements AutoCloseable, AfterEachCallback, AfterAllCallback {
    public static final Schema SCHEMA = EventLogConfiguration.eventLogSchema();

    public final TestDatabase database;
    public final EventCodec codec = new EventCodec();
    public final EventLog log;
    public final Answers answers;
    private final LogReader reader;
    private final List<PostgresEventStorage> storages = new ArrayList<>();

    public LogFixture(Schema... more) {
        Schema[] schemas = new Schema[more.length + 1];
        schemas[0] = SCHEMA;
        System.arraycopy(more, 0, schemas, 1, more.length);
        database = TestDatabase.with(schemas);
        reader = new LogReader(database.jdbc());
        log = new EventLog(reader, codec);
        answers = new AnswerTable(database.jdbc());
    }

    /** A storage engine of its own, as another process would have. */
    public PostgresEventStorage storage(Clock clock) {
        return storage(clock, new SimpleMeterRegistry());
    }

    PostgresEventStorage storage(Clock clock, MeterRegistry meters) {
        return storage(new GroupCommit(database.dataSource(), clock, meters));
    }

    PostgresEventStorage storage(GroupCommit writer) {
        var storage = new PostgresEventStorage(database.dataSource(), reader, codec, writer);
        storages.add(storage);
        return storage;
    }

    /** What operators did, by way of a storage engine. */
    public OperatorLog operations(PostgresEventStorage storage) {
        return new OperatorLog(reader, storage, codec);
    }

    /** Disclosures, by way of a storage engine. */
    public DisclosureLog disclosures(LogStorage storage) {
        return new DisclosureLog(reader, storage, codec);
    }

    /** Evidence, by way of a storage engine. */
    public EvidenceLog evidence(LogStorage storage) {
        return new EvidenceLog(reader, storage);
    }

    /** An organisation's evidence as it is stored. */
    public List<StoredEvent> evidence(String organisation) {
        return reader.stream(EvidenceStream.of(organisation), 0, Long.MAX_VALUE);
    }

    /** An event for a stream, whatever plan it is about. */
    public static GenericDomainEventMessage<PlanEvent> event(PlanId plan, long sequence) {
        return message(new PlanActivated(plan), sequence);
    }

    public static GenericDomainEventMessage<PlanEvent> message(PlanEvent event, long sequence) {
        return new GenericDomainEventMessage<>(
                "Plan", event.planId().toString(), sequence, event, ProvenanceMetaData.of(provenance(), null));
    }

    public static PlanId plan() {
        return new PlanId(UUID.randomUUID());
    }

    public static Provenance provenance() {
        UUID command = UUID.randomUUID();
        return new Provenance(
                "clin-7",
                "Dana Whitfield",
                "CLINICIAN",
                null,
                "default",
                "waymark",
                "test",
                "TREAT",
                null,
                null,
                command,
                "correlation",
                command.toString());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        storages.forEach(PostgresEventStorage::close);
        storages.clear();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        database.close();
    }
}
