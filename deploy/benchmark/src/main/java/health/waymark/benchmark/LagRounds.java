package health.waymark.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** How long after its answer a command is in every view, while they are sent at a steady rate. */
final class LagRounds {
    private static final int RATE = 1_000;
    private static final int CONNECTIONS = 32;
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);

    private final Options options;
    private final DurableServer server;
    private final SingleRequests requests;
    private final NavigableMap<Long, Long> answered = new ConcurrentSkipListMap<>();

    LagRounds(Options options, DurableServer server, SingleRequests requests) {
        this.options = options;
        this.server = server;
        this.requests = requests;
    }

    List<Figure> run() throws Exception {
        List<Double> reached = new ArrayList<>();
        List<Double> halves = new ArrayList<>();
        List<Double> hundredths = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            requests.prepare();
            List<Double> lags = round();
            reached.add(lags.size() / (double) options.each().toSeconds());
            halves.add(lags.get(lags.size() / 2));
            hundredths.add(lags.get((int) (lags.size() * 0.99)));
            System.err.printf(
                    "round %d   lag at %,.0f commands/s: median %.0f ms, p99 %.0f ms%n",
                    round, reached.get(round - 1), halves.get(round - 1), hundredths.get(round - 1));
        }
        return List.of(
                new Figure(
                        "commands over HTTP at a steady " + RATE + " a second: reached", "commands/s", reached, null),
                new Figure("from their answer to their being in every view, median", "ms", halves, null),
                new Figure("from their answer to their being in every view, p99", "ms", hundredths, null));
    }

    /** Every command's lag in milliseconds, the least first. */
    private List<Double> round() throws Exception {
        answered.clear();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            long until = System.nanoTime() + options.each().toNanos();
            List<Callable<Long>> senders = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int number = i;
                senders.add(() -> send(number, until));
            }
            List<Future<Long>> sent = new ArrayList<>();
            senders.forEach(sender -> sent.add(threads.submit(sender)));
            List<Double> lags = new ArrayList<>();
            try (Connection connection = server.superuser().getConnection();
                    PreparedStatement look = connection.prepareStatement(
                            "select coalesce(min(position), 0) from read_model.token where processor = 'plans'")) {
                while (System.nanoTime() < until || !answered.isEmpty()) {
                    arrived(position(look), lags);
                    TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
                }
            }
            for (Future<Long> each : sent) {
                each.get();
            }
            lags.sort(null);
            return lags;
        } finally {
            threads.shutdown();
        }
    }

    private void arrived(long position, List<Double> lags) {
        long now = System.nanoTime();
        var there = answered.headMap(position, true);
        there.values().forEach(at -> lags.add(Math.max(0, now - at) / 1e6));
        there.clear();
    }

    /** One in turn, then the others: each at its own times, whether or not the last was late. */
    private long send(int number, long until) throws Exception {
        long every = TimeUnit.SECONDS.toNanos(CONNECTIONS) / RATE;
        long sent = 0;
        try (SingleRequests.Connection connection = requests.connect()) {
            long next = System.nanoTime() + every * number / CONNECTIONS;
            while (next < until) {
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                answered.put(connection.send(), System.nanoTime());
                next = Math.max(next + every, System.nanoTime() - TimeUnit.SECONDS.toNanos(1));
                sent++;
            }
        }
        return sent;
    }

    private static long position(PreparedStatement look) throws Exception {
        try (ResultSet row = look.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
