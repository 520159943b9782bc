package health.waymark.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every way to send commands beside the insert loop, round after round. */
final class CommandRounds {
    private static final List<Integer> CALLERS = List.of(1, 8, 32, 128);

    /** How many inserts side by side a batch is held against. */
    static final int BATCHES_LIKE = 32;

    private final Options options;
    private final List<Lane> lanes;

    CommandRounds(Options options, DurableServer server, InProcess within, LaunchedWaymark waymark) {
        this.options = options;
        var inserts = new InsertLoop(server);
        var stock = new StockEngine(server);
        var single = new SingleRequests(within, waymark);
        this.lanes = Stream.concat(
                        CALLERS.stream().flatMap(callers -> Stream.of(inserts, within, stock, single)
                                .map(contender -> new Lane(contender, callers))),
                        Stream.of(new Lane(new Batches(within, waymark), 1)))
                .toList();
    }

    Map<Lane, List<Measured>> run() throws Exception {
        for (Lane lane : lanes) {
            lane.contender().prepare();
            Measured measured = Measured.of(lane, options.warmUp());
            System.err.printf("warming   %-32s %s%n", lane, measured);
        }
        Map<Lane, List<Measured>> results = new LinkedHashMap<>();
        for (int round : IntStream.rangeClosed(1, options.rounds()).toArray()) {
            for (Lane lane : lanes) {
                lane.contender().prepare();
                Measured measured = Measured.of(lane, options.each());
                System.err.printf("round %d   %-32s %s%n", round, lane, measured);
                results.computeIfAbsent(lane, it -> new ArrayList<>()).add(measured);
            }
        }
        return results;
    }
}
