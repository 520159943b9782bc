package health.waymark.axonserver.log;

import health.waymark.axonserver.FakeAxonServer;
import health.waymark.axonserver.Link;
import health.waymark.axonserver.Links;
import health.waymark.database.Schema;
import health.waymark.database.TestDatabase;
import health.waymark.eventlog.Answers;
import health.waymark.eventlog.EventCodec;
import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.LogFixture;
import health.waymark.eventlog.LogMessages;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;

/** What one process has of a log on Axon Server. */
public final class ServerProcess implements AutoCloseable {
    public final Link link;
    public final ServerStorage storage;
    public final EventLog log;
    public final Answers answers;
    final ServerLog reader;
    private final Follower follower;

    public ServerProcess(FakeAxonServer server, TestDatabase database) {
        this(server, database, null, Clock.systemUTC());
    }

    ServerProcess(FakeAxonServer server, TestDatabase database, String token, Clock clock) {
        EventCodec codec = new EventCodec();
        Wire wire = new Wire(codec);
        Places places = new Places(database.jdbc());
        link = Links.to(server, token);
        ServerEvents events = new ServerEvents(link);
        follower = new Follower(link, places, wire);
        reader = new ServerLog(events, places, follower.recent(), wire);
        Attempts attempts = new Attempts(database.jdbc(), events, places, follower, clock);
        answers = attempts;
        log = new EventLog(reader, codec);
        storage = new ServerStorage(
                events, reader, follower, attempts, new LogMessages(codec), wire, clock, new SimpleMeterRegistry());
        follower.start();
    }

    /** A database as a process finds it. */
    public static TestDatabase database() {
        return TestDatabase.with(LogFixture.SCHEMA, schema());
    }

    private static Schema schema() {
        return ServerLogConfiguration.axonServerSchema();
    }

    @Override
    public void close() {
        follower.close();
        link.close();
    }
}
