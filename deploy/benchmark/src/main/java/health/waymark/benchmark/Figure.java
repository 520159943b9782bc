package health.waymark.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something measured once a round.
 *
 * @param against a median ratio within the rounds, and of what it is one
 */
record Figure(
        String what,
        String unit,
        List<Double> rounds,
        @Nullable Ratio against) {
    record Ratio(double median, String to) {}

    double median() {
        return Median.of(rounds);
    }
}
