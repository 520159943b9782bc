package health.waymark.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.database.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Why we keep a log of our own (ADR 0005): on the framework's JDBC store, with its defaults, the race of
 * {@link NoSkipTest} is lost. Should this test fail one day, the framework has learned better and the ADR is due.
 */
class FrameworkDefaultsSkipTest {
    /** Longer ago than the store's gap timeout: a commit that dawdled, or a processor that catches up later. */
    private static final Instant A_WHILE_AGO = Instant.now().minus(Duration.ofMinutes(10));

    @Test
    void aProcessorThatCatchesUpJumpsOverAnInsertStillUncommitted() throws Exception {
        try (TestDatabase database = TestDatabase.with();
                Connection setup = owner(database);
                Connection dawdling = owner(database);
                Connection quick = owner(database);
                Connection reading = owner(database)) {
            engine(setup).createSchema(PostgresEventTableFactory.INSTANCE);
            dawdling.setAutoCommit(false);

            engine(dawdling).appendEvents(event("first in sequence, last to commit"));
            engine(quick).appendEvents(event("second in sequence, first to commit"));
            JdbcEventStorageEngine reader = engine(reading);
            AtomicReference<@Nullable TrackingToken> token = new AtomicReference<>();
            assertThat(read(reader, token)).hasSize(1);
            dawdling.commit();

            assertThat(read(reader, token)).as("the first event is never seen").isEmpty();
        }
    }

    private static List<? extends TrackedEventMessage<?>> read(
            JdbcEventStorageEngine reader, AtomicReference<@Nullable TrackingToken> token) {
        List<? extends TrackedEventMessage<?>> events =
                reader.readEvents(token.get(), false).toList();
        events.forEach(event -> token.set(event.trackingToken()));
        return events;
    }

    private static GenericDomainEventMessage<String> event(String stream) {
        return new GenericDomainEventMessage<>("Plan", stream, 0, "payload", Map.of(), stream, A_WHILE_AGO);
    }

    private static JdbcEventStorageEngine engine(Connection connection) {
        Jackson3Serializer json = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(() -> unclosed(connection))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
    }

    private static Connection owner(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(database.settings().url(), TestDatabase.OWNER, "owner");
    }

    /** The engine closes what it borrows; the test needs its connections to the end. */
    private static Connection unclosed(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("close") ? null : method.invoke(real, arguments));
    }
}
