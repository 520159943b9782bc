package health.waymark.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/** The middle of what was seen. */
final class Median {
    private Median() {}

    static double of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Of the ratios within each round. */
    static double ofRatios(List<Double> values, List<Double> to) {
        return of(IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / to.get(round))
                .toList());
    }
}
