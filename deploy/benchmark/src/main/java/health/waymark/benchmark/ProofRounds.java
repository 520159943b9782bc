package health.waymark.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a compliance officer waits for: a plan as it was, the walk over the whole record, a package of many plans. */
final class ProofRounds {
    private static final int PLANS = 1_000;
    private static final int EVENTS = 100;

    private final Options options;
    private final DurableServer server;
    private final InProcess within;

    ProofRounds(Options options, DurableServer server, InProcess within) {
        this.options = options;
        this.server = server;
        this.within = within;
    }

    List<Figure> run() throws Exception {
        long history = new LargeHistory(server).make(within.loop(), options.events());
        Instant begun = Instant.now();
        IntStream.range(0, PLANS).parallel().forEach(i -> within.loop().ofLength(EVENTS));
        Instant ended = Instant.now().plusMillis(1);
        List<PlanStock.Plan> plans =
                HistoryRounds.LENGTHS.stream().map(within.loop()::ofLength).toList();
        System.err.printf("made a history of %,d events and %,d plans more%n", history, PLANS);
        try (LaunchedWaymark waymark = LaunchedWaymark.start(options.jar(), server)) {
            List<Figure> figures = new ArrayList<>();
            figures.add(sealing());
            waymark.caughtUp();
            Auditor auditor = new Auditor(waymark);
            figures.addAll(looksBack(auditor, plans));
            figures.addAll(walks(auditor));
            figures.add(packages(auditor, begun, ended));
            return figures;
        }
    }

    /** At the first start on a log that was never sealed: nothing but what there is to seal bounds the sealer. */
    private Figure sealing() throws Exception {
        JdbcClient jdbc = JdbcClient.create(server.superuser());
        double seconds = Clocked.seconds(() -> {
            while (jdbc.sql("select (select position from event_log.log_head)"
                            + " > (select coalesce(max(last_position), 0) from ledger.seal)")
                    .query(Boolean.class)
                    .single()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return null;
        });
        long leaves =
                jdbc.sql("select max(size) from ledger.seal").query(Long.class).single();
        System.err.printf("sealed %,d events in %.1f s%n", leaves, seconds);
        return new Figure(
                "sealing of a log that was never sealed, views made beside it",
                "events/s",
                List.of(leaves / seconds),
                null);
    }

    private static List<Figure> looksBack(Auditor auditor, List<PlanStock.Plan> plans) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            int length = HistoryRounds.LENGTHS.get(i);
            String plan = "/api/plans/" + plans.get(i).plan();
            String then = auditor.ask(plan + "/history?size=1&page=" + (length - 2))
                    .get("items")
                    .get(0)
                    .get("recordedAt")
                    .asString();
            List<Double> now = Clocked.millis(() -> auditor.ask(plan));
            List<Double> known = Clocked.millis(() -> auditor.ask(plan + "?asOf=" + then));
            List<Double> meant = Clocked.millis(() -> auditor.ask(plan + "?asOf=" + then + "&effectiveAt=" + then));
            String of = "a plan of %,d events over HTTP, ".formatted(length);
            figures.add(new Figure(of + "as it is", "ms", now, null));
            figures.add(new Figure(of + "as of the event before its last", "ms", known, null));
            figures.add(new Figure(of + "as of it on both axes", "ms", meant, null));
            System.err.printf(
                    "%s now %.0f ms, as of %.0f ms, on both axes %.0f ms%n",
                    of, Median.of(now), Median.of(known), Median.of(meant));
        }
        return figures;
    }

    private List<Figure> walks(Auditor auditor) throws Exception {
        Scan scan = new Scan(server);
        scan.call();
        auditor.done("/api/ledger/verification", Map.of());
        List<Double> scans = new ArrayList<>();
        List<Double> walks = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            long size = JdbcClient.create(server.superuser())
                    .sql("select max(size) from ledger.seal")
                    .query(Long.class)
                    .single();
            scans.add(size / Clocked.seconds(scan));
            walks.add(size / Clocked.seconds(() -> auditor.done("/api/ledger/verification", Map.of())));
            System.err.printf(
                    "round %d   scan %,.0f/s, walk %,.0f/s%n", round, scans.get(round - 1), walks.get(round - 1));
        }
        return List.of(
                new Figure("scan: JDBC read and JSON parse of all events", "events/s", scans, null),
                new Figure(
                        "walk over the whole record, every event against the ledger",
                        "events/s",
                        walks,
                        new Figure.Ratio(Median.ofRatios(walks, scans), "scan")));
    }

    private Figure packages(Auditor auditor, Instant from, Instant to) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            seconds.add(Clocked.seconds(() -> auditor.done(
                    "/api/audit-packages",
                    Map.of(
                            "scope", Map.of("from", from.toString(), "to", to.toString()),
                            "recipient", "Surveyor",
                            "purpose", "HOPERAT",
                            "description", "Benchmark"))));
            System.err.printf("round %d   package %.1f s%n", round, seconds.get(round - 1));
        }
        return new Figure(
                "an audit package of %,d plans of %d events each".formatted(PLANS, EVENTS), "s", seconds, null);
    }
}
