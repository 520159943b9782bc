package health.waymark.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways to send commands beside the insert loop, round after round. */
final class CommandRounds {
    private static final List<Integer> CALLERS = List.of(1, 8, 32, 128);

    /** How many inserts side by side a batch is held against, and how many callers warm a row up. */
    static final int BATCHES_LIKE = 32;

    private final Options options;
    private final List<Lane> lanes;

    /** @param alone those that have one caller only */
    CommandRounds(Options options, List<Contender> contenders, List<Contender> alone) {
        this.options = options;
        this.lanes = Stream.concat(
                        CALLERS.stream()
                                .flatMap(callers -> contenders.stream().map(contender -> new Lane(contender, callers))),
                        alone.stream().map(contender -> new Lane(contender, 1)))
                .toList();
    }

    Map<Lane, List<Measured>> run() throws Exception {
        List<Contender> contenders =
                lanes.stream().map(Lane::contender).distinct().toList();
        for (Contender contender : contenders) {
            Lane lane = lanes.stream()
                    .filter(it -> it.contender() == contender && it.callers() <= BATCHES_LIKE)
                    .reduce((one, next) -> next)
                    .orElseThrow();
            warm(lane, options.warmUp().dividedBy(2));
            // Then alone: many callers leave the compilers no processor to work through what they have caused.
            warm(new Lane(contender, 1), options.warmUp().dividedBy(2));
        }
        Map<Lane, List<Measured>> results = new LinkedHashMap<>();
        for (int round : IntStream.rangeClosed(1, options.rounds()).toArray()) {
            for (Lane lane : lanes) {
                Measured measured = measured(lane, options.each());
                System.err.printf("round %d   %-32s %s%n", round, lane, measured);
                results.computeIfAbsent(lane, it -> new ArrayList<>()).add(measured);
            }
        }
        return results;
    }

    private static void warm(Lane lane, Duration time) throws Exception {
        System.err.printf("warming   %-32s %s%n", lane, measured(lane, time));
    }

    private static Measured measured(Lane lane, Duration time) throws Exception {
        lane.contender().prepare();
        return Measured.of(lane, time);
    }
}
