package health.waymark.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** How long a call takes. */
final class Clocked {
    private static final int CALLS = 50;

    private Clocked() {}

    static double seconds(Callable<?> call) throws Exception {
        long begun = System.nanoTime();
        call.call();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Each of many calls in milliseconds, after as many that only warm up. */
    static List<Double> millis(Callable<?> call) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 2 * CALLS; i++) {
            double taken = seconds(call) * 1e3;
            if (i >= CALLS) {
                millis.add(taken);
            }
        }
        return millis;
    }
}
