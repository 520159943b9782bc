package health.waymark.benchmark;

import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@link HotFunctions} by JMH, in this process: what is packed into one jar can't be forked. */
final class FunctionRounds {
    private final Options options;

    FunctionRounds(Options options) {
        this.options = options;
    }

    List<Figure> run() throws RunnerException {
        var settings = new OptionsBuilder()
                .include(HotFunctions.class.getSimpleName())
                .forks(0)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(options.rounds())
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(settings).run().stream().map(FunctionRounds::figure).toList();
    }

    private static Figure figure(RunResult result) {
        String name = result.getPrimaryResult().getLabel();
        List<Double> rounds = result.getAggregatedResult().getIterationResults().stream()
                .map(round -> round.getPrimaryResult().getScore())
                .toList();
        System.err.printf("%-32s %s µs%n", name, Arrays.toString(rounds.toArray()));
        return new Figure(name, "µs", rounds, null);
    }
}
