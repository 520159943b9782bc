package health.waymark.benchmark;

import health.waymark.database.DatabaseConfiguration;
import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.plan.state.PlanState;
import health.waymark.projection.Projections;
import health.waymark.query.QuerySide;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What a long history costs: to read, to make the views of anew, to look back in, to add to. */
final class HistoryRounds {
    private static final List<Integer> LENGTHS = List.of(10, 100, 1_000, 10_000);
    private static final int LOOKS = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Options options;
    private final DurableServer server;
    private final InProcess within;

    HistoryRounds(Options options, DurableServer server, InProcess within) {
        this.options = options;
        this.server = server;
        this.within = within;
    }

    List<Figure> run() throws Exception {
        long events = new LargeHistory(server).make(within.loop(), options.events());
        System.err.printf("made a history of %,d events%n", events);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("bytes of the log an event, indexes and all", "bytes", List.of(bytes(events)), null));
        List<PlanStock.Plan> plans = LENGTHS.stream().map(this::ofLength).toList();
        try (ConfigurableApplicationContext views = views()) {
            Projections projections = views.getBean(Projections.class);
            projections.awaitPosition(projections.head(), Duration.ofHours(2)); // made once at the start, by itself
            figures.addAll(scansAndRebuilds(events, projections));
            figures.addAll(looksBack(plans, views.getBean(EventLog.class)));
        }
        figures.addAll(additions(plans));
        return figures;
    }

    private List<Figure> scansAndRebuilds(long events, Projections projections) throws Exception {
        scan();
        List<Double> scans = new ArrayList<>();
        List<Double> rebuilds = new ArrayList<>();
        List<Double> heaps = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            scans.add(events / seconds(this::scan));
            heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
            rebuilds.add(events
                    / seconds(() -> {
                        projections.rebuild();
                        return null;
                    }));
            heaps.add(heapPools().stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum()
                    / 1048576.0);
            System.err.printf(
                    "round %d   scan %,.0f/s, rebuild %,.0f/s%n", round, scans.get(round - 1), rebuilds.get(round - 1));
        }
        return List.of(
                new Figure("scan: JDBC read and JSON parse of all events", "events/s", scans, null),
                new Figure(
                        "rebuild of all views",
                        "events/s",
                        rebuilds,
                        new Figure.Ratio(Median.ofRatios(rebuilds, scans), "scan")),
                new Figure("greatest use of heap during a rebuild", "MiB", heaps, null));
    }

    private List<Figure> looksBack(List<PlanStock.Plan> plans, EventLog log) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            String plan = plans.get(i).plan().toString();
            int version = LENGTHS.get(i) - 1;
            figures.add(new Figure(
                    "a plan of %,d events as of the one before its last".formatted(LENGTHS.get(i)),
                    "ms",
                    millis(() -> {
                        PlanState state = new PlanState(ZoneOffset.UTC);
                        log.stream(plan, version).forEach(state::apply);
                        return state;
                    }),
                    null));
        }
        return figures;
    }

    private List<Figure> additions(List<PlanStock.Plan> plans) throws Exception {
        List<List<Double>> each = new ArrayList<>();
        for (PlanStock.Plan plan : plans) {
            each.add(millis(() -> within.loop().record(plan, UUID.randomUUID().toString(), new byte[32])));
        }
        return IntStream.range(0, plans.size())
                .mapToObj(i -> new Figure(
                        "a command on a plan of %,d events".formatted(LENGTHS.get(i)),
                        "ms",
                        each.get(i),
                        new Figure.Ratio(Median.of(each.get(i)) / Median.of(each.get(0)), "one of 10")))
                .toList();
    }

    private PlanStock.Plan ofLength(int events) {
        PlanStock.Plan plan = within.stock().made();
        for (int i = PlanStock.EVENTS; i < events; i++) {
            within.loop().record(plan, UUID.randomUUID().toString(), new byte[32]);
        }
        return plan;
    }

    /** Each of many calls, after as many that only warm up. */
    private static List<Double> millis(Callable<?> call) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 2 * LOOKS; i++) {
            double taken = seconds(call) * 1e3;
            if (i >= LOOKS) {
                millis.add(taken);
            }
        }
        return millis;
    }

    private static double seconds(Callable<?> call) throws Exception {
        long begun = System.nanoTime();
        call.call();
        return (System.nanoTime() - begun) / 1e9;
    }

    private long scan() throws Exception {
        long fields = 0;
        try (Connection connection = server.superuser().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement read = connection.prepareStatement(
                    "select position, event_id, stream, sequence, stream_type, type, revision, recorded_at, payload,"
                            + " metadata from event_log.event order by position")) {
                read.setFetchSize(1_000);
                ResultSet row = read.executeQuery();
                while (row.next()) {
                    fields += JSON.readTree(row.getBytes(9)).size()
                            + JSON.readTree(row.getBytes(10)).size();
                }
            }
        }
        return fields;
    }

    private double bytes(long events) {
        return JdbcClient.create(server.superuser())
                        .sql("select pg_total_relation_size('event_log.event')")
                        .query(Long.class)
                        .single()
                / (double) events;
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private ConfigurableApplicationContext views() {
        return new SpringApplicationBuilder(DatabaseConfiguration.class, EventLogConfiguration.class, QuerySide.class)
                .bannerMode(Banner.Mode.OFF)
                .web(WebApplicationType.NONE)
                .run(InProcess.properties(server.settings()).entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }
}
