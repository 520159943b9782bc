package health.waymark.eventlog;

import health.waymark.database.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The framework's own engine keeps the contract too, but for what {@link FrameworkDefaultsSkipTest} shows. */
class FrameworkStorageTest extends StorageContract {
    private static final TestDatabase database = TestDatabase.with();
    private static final DriverManagerDataSource owner =
            new DriverManagerDataSource(database.settings().url(), TestDatabase.OWNER, "owner");
    private static final SpringTransactionManager transactions =
            new SpringTransactionManager(new JdbcTransactionManager(owner));
    private static final JdbcEventStorageEngine engine = stock();

    private static JdbcEventStorageEngine stock() {
        Jackson3Serializer json = Jackson3Serializer.builder().build();
        JdbcEventStorageEngine stock = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(owner))
                .transactionManager(transactions)
                .persistenceExceptionResolver(FrameworkStorageTest::duplicate)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
        stock.createSchema(PostgresEventTableFactory.INSTANCE);
        return stock;
    }

    /** The framework's own resolvers don't know the driver's exception of a batch. */
    private static boolean duplicate(Exception failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && "23505".equals(sql.getSQLState()));
    }

    @Override
    EventStorageEngine engine() {
        return engine;
    }

    @Override
    void append(Instant at, List<? extends DomainEventMessage<?>> events) {
        transactions.executeInTransaction(() -> engine.appendEvents(events.stream()
                .map(event -> new GenericDomainEventMessage<>(
                        event.getType(),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        event.getPayload(),
                        event.getMetaData(),
                        event.getIdentifier(),
                        at))
                .toList()));
    }

    @AfterAll
    static void close() {
        database.close();
    }
}
