package health.waymark.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Commands beside the insert loop, as figures with their ratios to it. */
final class CommandTable {
    private final Map<Lane, List<Measured>> results;

    CommandTable(Map<Lane, List<Measured>> results) {
        this.results = results;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("""
                | | callers | a second | × inserts | p99 ms | × inserts |
                |---|---|---|---|---|---|
                """);
        results.forEach((lane, measured) -> text.append("| %s | %d | %,.0f | %.2f | %.1f | %s |%n"
                .formatted(
                        lane.contender().name(),
                        lane.callers(),
                        Median.of(rounds(measured, Measured::perSecond)),
                        ratio(lane, measured, Measured::perSecond),
                        Median.of(rounds(measured, Measured::p99Millis)),
                        batch(lane) ? "–" : "%.2f".formatted(ratio(lane, measured, Measured::p99Millis)))));
        return text.toString();
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        results.forEach((lane, measured) -> {
            figures.add(new Figure(
                    lane.toString(),
                    "commands/s",
                    rounds(measured, Measured::perSecond),
                    new Figure.Ratio(ratio(lane, measured, Measured::perSecond), "inserts")));
            if (!batch(lane)) {
                figures.add(new Figure(
                        lane + ", p99",
                        "ms",
                        rounds(measured, Measured::p99Millis),
                        new Figure.Ratio(ratio(lane, measured, Measured::p99Millis), "inserts")));
            }
        });
        return figures;
    }

    private static boolean batch(Lane lane) {
        return lane.contender() instanceof Batches;
    }

    private double ratio(Lane lane, List<Measured> measured, ToDoubleFunction<Measured> what) {
        // A batch is one caller to us and many to the log: it is held against 32 inserts side by side.
        int callers = batch(lane) ? CommandRounds.BATCHES_LIKE : lane.callers();
        List<Measured> inserts = results.entrySet().stream()
                .filter(entry -> entry.getKey().contender() instanceof InsertLoop)
                .filter(entry -> entry.getKey().callers() == callers)
                .findFirst()
                .orElseThrow()
                .getValue();
        return Median.ofRatios(rounds(measured, what), rounds(inserts, what));
    }

    private static List<Double> rounds(List<Measured> measured, ToDoubleFunction<Measured> what) {
        return measured.stream().mapToDouble(what).boxed().toList();
    }
}
