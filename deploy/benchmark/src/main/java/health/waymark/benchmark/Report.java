package health.waymark.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A run as a table: medians, and medians of the ratios within each round. */
record Report(
        DurableServer server, LaunchedWaymark waymark, int rounds, Duration each, Map<Lane, List<Measured>> results) {

    String markdown() throws IOException {
        StringBuilder text = new StringBuilder("""
                | | callers | a second | × inserts | p99 ms | × inserts |
                |---|---|---|---|---|---|
                """);
        results.forEach((lane, measured) -> text.append("| %s | %d | %,.0f | %.2f | %.1f | %s |%n"
                .formatted(
                        lane.contender().name(),
                        lane.callers(),
                        median(measured, Measured::perSecond),
                        ratio(lane, measured, Measured::perSecond),
                        median(measured, Measured::p99Millis),
                        lane.contender() instanceof Batches
                                ? "–"
                                : "%.2f".formatted(ratio(lane, measured, Measured::p99Millis)))));
        text.append(
                "\nStart to ready %.1f s, resident memory after the run %s. Medians of %d rounds of %d s each, on %s.\n"
                        .formatted(
                                waymark.startTime().toMillis() / 1e3,
                                waymark.residentMemory(),
                                rounds,
                                each.toSeconds(),
                                LocalDate.now()));
        text.append("Machine: %d cores, %s. Java %s. PostgreSQL: %s.\n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        Runtime.version(),
                        server.told().entrySet().stream()
                                .map(it -> it.getKey() + " " + it.getValue())
                                .collect(Collectors.joining(", "))));
        return text.toString();
    }

    /** A batch is one caller to us and many to the log: it is held against as many inserts side by side. */
    private double ratio(Lane lane, List<Measured> measured, ToDoubleFunction<Measured> what) {
        int callers = lane.contender() instanceof Batches ? Integer.MAX_VALUE : lane.callers();
        List<Measured> inserts = results.entrySet().stream()
                .filter(entry -> entry.getKey().contender() instanceof InsertLoop)
                .filter(entry -> entry.getKey().callers() <= callers)
                .reduce((fewer, more) -> more)
                .orElseThrow()
                .getValue();
        return median(IntStream.range(0, measured.size())
                .mapToDouble(round -> what.applyAsDouble(measured.get(round)) / what.applyAsDouble(inserts.get(round)))
                .toArray());
    }

    private static double median(List<Measured> measured, ToDoubleFunction<Measured> what) {
        return median(measured.stream().mapToDouble(what).toArray());
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String processor() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        return !Files.exists(cpus)
                ? System.getProperty("os.arch")
                : Files.readAllLines(cpus).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceFirst(".*: ", ""))
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
    }
}
