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
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a long history costs: to read, to make the views of anew, to look back in, to add to. */
final class HistoryRounds {
    static final List<Integer> LENGTHS = List.of(10, 100, 1_000, 10_000);

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
        List<PlanStock.Plan> plans =
                LENGTHS.stream().map(within.loop()::ofLength).toList();
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
        Scan scan = new Scan(server);
        scan.call();
        List<Double> scans = new ArrayList<>();
        List<Double> rebuilds = new ArrayList<>();
        List<Double> heaps = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            scans.add(events / Clocked.seconds(scan));
            heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
            rebuilds.add(events
                    / Clocked.seconds(() -> {
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
                    Clocked.millis(() -> {
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
            each.add(Clocked.millis(
                    () -> within.loop().record(plan, UUID.randomUUID().toString(), new byte[32])));
        }
        return IntStream.range(0, plans.size())
                .mapToObj(i -> new Figure(
                        "a command on a plan of %,d events".formatted(LENGTHS.get(i)),
                        "ms",
                        each.get(i),
                        new Figure.Ratio(Median.of(each.get(i)) / Median.of(each.get(0)), "one of 10")))
                .toList();
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
