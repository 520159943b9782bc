package health.waymark.eventlog;

import health.waymark.database.Schema;
import health.waymark.database.TestDatabase;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Provenance;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** A log of its own on real PostgreSQL, and events to put into it. */
public final class LogFixture implements AutoCloseable {
    public static final Schema SCHEMA = EventLogConfiguration.eventLogSchema();

    public final TestDatabase database;
    public final EventCodec codec = new EventCodec();
    public final EventLog log;
    public final Answers answers;
    private final LogReader reader;

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
        return new PostgresEventStorage(
                database.dataSource(),
                reader,
                codec,
                new GroupCommit(database.dataSource(), clock, new SimpleMeterRegistry()));
    }

    /** What operators did, by way of a storage engine. */
    public OperatorLog operations(PostgresEventStorage storage) {
        return new OperatorLog(reader, storage, codec);
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
    public void close() {
        database.close();
    }
}
