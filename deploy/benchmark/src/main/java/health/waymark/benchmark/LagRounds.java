package health.waymark.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** How long after its answer a command is in every view and sealed, while they are sent at a steady rate. */
final class LagRounds {
    private static final int RATE = 1_000;
    private static final int CONNECTIONS = 32;
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);

    private final Options options;
    private final DurableServer server;
    private final SingleRequests requests;
    private final List<Follower> followers = List.of(
            new Follower(
                    "being in every view",
                    "select coalesce(min(position), 0) from read_model.token where processor = 'plans'"),
            new Follower("being sealed", "select coalesce(max(last_position), 0) from ledger.seal"));

    LagRounds(Options options, DurableServer server, SingleRequests requests) {
        this.options = options;
        this.server = server;
        this.requests = requests;
    }

    /** Someone who follows the log, asked for the last position that they came to. */
    private static final class Follower {
        private final String what;
        private final String query;
        private final NavigableMap<Long, Long> answered = new ConcurrentSkipListMap<>();
        private final List<Double> lags = new ArrayList<>();
        private final List<Double> halves = new ArrayList<>();
        private final List<Double> hundredths = new ArrayList<>();

        Follower(String what, String query) {
            this.what = what;
            this.query = query;
        }

        void cameTo(long position) {
            long now = System.nanoTime();
            var there = answered.headMap(position, true);
            there.values().forEach(at -> lags.add(Math.max(0, now - at) / 1e6));
            there.clear();
        }

        int endRound() {
            int commands = lags.size();
            lags.sort(null);
            halves.add(lags.get(commands / 2));
            hundredths.add(lags.get((int) (commands * 0.99)));
            lags.clear();
            return commands;
        }

        List<Figure> figures() {
            return List.of(
                    new Figure("from their answer to their " + what + ", median", "ms", halves, null),
                    new Figure("from their answer to their " + what + ", p99", "ms", hundredths, null));
        }
    }

    List<Figure> run() throws Exception {
        List<Double> reached = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            requests.prepare();
            round();
            for (Follower follower : followers) {
                double rate = follower.endRound() / (double) options.each().toSeconds();
                if (reached.size() < round) {
                    reached.add(rate);
                }
                System.err.printf(
                        "round %d   to their %s at %,.0f commands/s: median %.0f ms, p99 %.0f ms%n",
                        round, follower.what, rate, follower.halves.get(round - 1), follower.hundredths.get(round - 1));
            }
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "commands over HTTP at a steady " + RATE + " a second: reached", "commands/s", reached, null));
        followers.forEach(follower -> figures.addAll(follower.figures()));
        return figures;
    }

    private void round() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Connection connection = server.superuser().getConnection();
                Statement look = connection.createStatement()) {
            long until = System.nanoTime() + options.each().toNanos();
            List<Future<Long>> sent = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int number = i;
                sent.add(threads.submit(() -> send(number, until)));
            }
            while (System.nanoTime() < until || followers.stream().anyMatch(it -> !it.answered.isEmpty())) {
                for (Follower follower : followers) {
                    follower.cameTo(position(look, follower.query));
                }
                TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
            }
            for (Future<Long> each : sent) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** One in turn, then the others: each at its own times, whether or not the last was late. */
    private long send(int number, long until) throws Exception {
        long every = TimeUnit.SECONDS.toNanos(CONNECTIONS) / RATE;
        long sent = 0;
        try (SingleRequests.Connection connection = requests.connect()) {
            long next = System.nanoTime() + every * number / CONNECTIONS;
            while (next < until) {
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                long position = connection.send();
                long now = System.nanoTime();
                followers.forEach(follower -> follower.answered.put(position, now));
                next = Math.max(next + every, System.nanoTime() - TimeUnit.SECONDS.toNanos(1));
                sent++;
            }
        }
        return sent;
    }

    private static long position(Statement look, String query) throws SQLException {
        try (ResultSet row = look.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
