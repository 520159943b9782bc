package health.waymark.projection;

import health.waymark.database.DatabaseConfiguration;
import health.waymark.database.DatabaseSettings;
import health.waymark.database.TestDatabase;
import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.eventlog.PlanStream;
import health.waymark.eventlog.ProvenanceMetaData;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.query.QuerySide;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The query side on a database of its own, fed by appending to the log. */
public final class ReadModel implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DatabaseSettings database;
    private final ConfigurableApplicationContext context;

    private ReadModel(DatabaseSettings database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** Without HTTP; with more beans where a test brings its own. */
    public static ReadModel start(Class<?>... more) {
        return start(WebApplicationType.NONE, more);
    }

    public static ReadModel start(WebApplicationType web, Class<?>... more) {
        return on(TestDatabase.create(), web, more);
    }

    /** Without HTTP, on a database that another may have left. */
    static ReadModel on(DatabaseSettings database, Class<?>... more) {
        return on(database, WebApplicationType.NONE, more);
    }

    private static ReadModel on(DatabaseSettings database, WebApplicationType web, Class<?>... more) {
        Class<?>[] sources = Stream.concat(
                        Stream.of(DatabaseConfiguration.class, EventLogConfiguration.class, QuerySide.class),
                        Stream.of(more))
                .toArray(Class<?>[]::new);
        String[] arguments = Stream.concat(Stream.of(TestDatabase.arguments(database)), Stream.of("--server.port=0"))
                .toArray(String[]::new);
        return new ReadModel(
                database,
                new SpringApplicationBuilder(sources)
                        .bannerMode(Banner.Mode.OFF)
                        .web(web)
                        .run(arguments));
    }

    /** As the owner of its tables. */
    public DataSource owner() {
        return TestDatabase.owner(database);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> List<T> beans(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    public Object beanNamed(String name) {
        return context.getBean(name);
    }

    public Object[] beansWith(Class<? extends Annotation> annotation) {
        return context.getBeansWithAnnotation(annotation).values().toArray();
    }

    public Projections projections() {
        return bean(Projections.class);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public EventLog log() {
        return bean(EventLog.class);
    }

    /** Appends events about plans as they are. */
    public void append(List<Recorded> events) {
        bean(EmbeddedEventStore.class)
                .publish(events.stream()
                        .map(event -> new GenericDomainEventMessage<>(
                                PlanStream.holding(event.event()).type(),
                                PlanStream.holding(event.event())
                                        .of(event.event().planId()),
                                event.version() - 1,
                                event.event(),
                                ProvenanceMetaData.of(event.by(), event.statedEffectiveAt())))
                        .toList());
    }

    /** Appends one event at its place in its stream. */
    public void append(String organisation, long version, PlanEvent event) {
        append(List.of(new Recorded(
                UUID.randomUUID(),
                event,
                version,
                0,
                Instant.EPOCH,
                null,
                RandomHistory.by(organisation, UUID.randomUUID()))));
    }

    /** Waits until everything appended is in the views. */
    public void settle() {
        long head = log().head();
        if (!projections().awaitPosition(head, PATIENCE)) {
            throw new AssertionError(
                    "The views are at " + projections().position() + " and the log is at " + head + ".");
        }
    }

    /** Every row of the read model's tables, to be compared. */
    public List<String> dump() {
        return Stream.of("plan", "timeline_point", "history_entry", "reminder", "review_stretch", "retention")
                .flatMap(
                        table -> jdbc()
                                .sql("select row_to_json(t)::text from read_model." + table + " t")
                                .query(String.class)
                                .list()
                                .stream()
                                .sorted())
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
