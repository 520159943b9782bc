package health.waymark.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import health.waymark.eventlog.AnswerKey;
import health.waymark.eventlog.Answered;
import health.waymark.eventlog.Answers;
import health.waymark.plan.command.Commands;
import health.waymark.plan.command.PlanConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The same commands on the framework's own storage engine with its defaults: one transaction a command, no keys kept. */
final class StockEngine implements Contender, AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource database;
    private final CommandLoop loop;

    StockEngine(DurableServer server) {
        database = pool(server);
        Jackson3Serializer json = Jackson3Serializer.builder().build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(database)))
                .persistenceExceptionResolver(new SQLErrorCodesResolver("PostgreSQL"))
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        context.registerBean(
                EmbeddedEventStore.class,
                () -> EmbeddedEventStore.builder().storageEngine(engine).build());
        context.registerBean(Answers.class, NoAnswers::new);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(ZoneId.class, () -> ZoneOffset.UTC);
        context.registerBean(SimpleMeterRegistry.class);
        context.register(PlanConfiguration.class);
        context.refresh();
        loop = new CommandLoop(context.getBean(Commands.class));
    }

    private static HikariDataSource pool(DurableServer server) {
        var pool = new HikariConfig();
        pool.setDataSource(server.superuser());
        pool.setMaximumPoolSize(40);
        return new HikariDataSource(pool);
    }

    /** Without a table of ours there is no place for them. */
    private record NoAnswers() implements Answers {
        @Override
        public Optional<Answered> find(AnswerKey key) {
            return Optional.empty();
        }

        @Override
        public int forgetBefore(Instant instant) {
            return 0;
        }
    }

    @Override
    public String name() {
        return "commands on the stock engine";
    }

    @Override
    public void prepare() {
        JdbcClient.create(database).sql("truncate DomainEventEntry").update();
        loop.renew();
    }

    @Override
    public Caller caller() {
        return loop.caller();
    }

    /** What is left open would look for its server for as long as other parts are measured. */
    @Override
    public void close() {
        context.close();
        database.close();
    }
}
