package health.waymark.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What callers got done a second, and how long one call in a hundred took at least. */
record Measured(double perSecond, double p99Millis) {
    private record Share(long done, long[] nanos) {}

    static Measured of(Lane lane, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(lane.callers());
        try {
            CyclicBarrier start = new CyclicBarrier(lane.callers());
            List<Callable<Share>> callers = new ArrayList<>();
            for (int i = 0; i < lane.callers(); i++) {
                callers.add(() -> share(lane.contender(), start, time));
            }
            long done = 0;
            long[] nanos = new long[0];
            for (Future<Share> each : threads.invokeAll(callers)) {
                Share share = each.get();
                done += share.done();
                int before = nanos.length;
                nanos = Arrays.copyOf(nanos, before + share.nanos().length);
                System.arraycopy(share.nanos(), 0, nanos, before, share.nanos().length);
            }
            Arrays.sort(nanos);
            return new Measured(done * 1e9 / time.toNanos(), nanos[(int) (nanos.length * 0.99)] / 1e6);
        } finally {
            threads.shutdown();
        }
    }

    private static Share share(Contender contender, CyclicBarrier start, Duration time) throws Exception {
        try (Contender.Caller caller = contender.caller()) {
            long[] nanos = new long[1 << 12];
            int calls = 0;
            long done = 0;
            start.await();
            long begun = System.nanoTime();
            long until = begun + time.toNanos();
            while (begun < until) {
                int more = caller.call();
                long now = System.nanoTime();
                if (calls == nanos.length) {
                    nanos = Arrays.copyOf(nanos, calls * 2);
                }
                nanos[calls++] = now - begun;
                // The last call runs over the time: only its share within counts.
                done += now <= until ? more : Math.round(more * (double) (until - begun) / (now - begun));
                begun = now;
            }
            return new Share(done, Arrays.copyOf(nanos, calls));
        }
    }

    @Override
    public String toString() {
        return "%,.0f/s, p99 %.1f ms".formatted(perSecond, p99Millis);
    }
}
