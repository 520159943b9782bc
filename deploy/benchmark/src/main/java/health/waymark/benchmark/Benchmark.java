package health.waymark.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code java -jar benchmark.jar [rounds] [seconds] [waymark.jar]}: takes every contender in turn, round after round, and
 * prints medians and their ratios to the insert loop of the same round and number of callers.
 */
public final class Benchmark {
    private static final int CALLERS = 32;

    private Benchmark() {}

    public static void main(String... arguments) throws Exception {
        // Axon would ask a server of its maker for updates; it reads this when its first class loads.
        System.setProperty("axoniq.update-checker.disabled", "true");
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Duration each = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 4);
        Path jar = Path.of(arguments.length > 2 ? arguments[2] : "deploy/standalone/target/waymark.jar");

        try (var server = DurableServer.start();
                var within = new InProcess(server);
                var waymark = LaunchedWaymark.start(jar, server)) {
            var inserts = new InsertLoop(server);
            var single = new SingleRequests(within, waymark);
            List<Lane> lanes = List.of(
                    new Lane(inserts, 1),
                    new Lane(within, 1),
                    new Lane(single, 1),
                    new Lane(inserts, CALLERS),
                    new Lane(within, CALLERS),
                    new Lane(single, CALLERS),
                    new Lane(new Batches(within, waymark), 1));
            Map<Lane, List<Measured>> results = new TreeMap<>((a, b) -> lanes.indexOf(a) - lanes.indexOf(b));
            for (int round = 0; round <= rounds; round++) {
                for (Lane lane : lanes) {
                    lane.contender().prepare();
                    Measured measured = Measured.of(lane, each);
                    System.err.printf("round %d  %-24s %s%n", round, lane, measured);
                    if (round > 0) { // the first only warms up
                        results.computeIfAbsent(lane, it -> new ArrayList<>()).add(measured);
                    }
                }
            }
            System.out.println(new Report(server, waymark, rounds, each, results).markdown());
        }
    }
}
