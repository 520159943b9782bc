package health.waymark.benchmark;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code java -jar benchmark.jar [options]}: measures part by part, each on a server of its own, and prints medians and
 * their ratios to the limit measured in the same round.
 */
public final class Benchmark {
    private Benchmark() {}

    public static void main(String... arguments) throws Exception {
        // Axon would ask a server of its maker for updates; it reads this when its first class loads.
        System.setProperty("axoniq.update-checker.disabled", "true");
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Report report = new Report(options);
        if (options.only().contains("functions")) {
            report.functions(new FunctionRounds(options).run());
        }
        if (options.only().contains("commands")) {
            commands(options, report);
        }
        if (options.only().contains("http")) {
            http(options, report);
        }
        if (options.only().contains("history")) {
            history(options, report);
        }
        if (options.only().contains("proof")) {
            proof(options, report);
        }
        System.out.println(report.markdown());
        Path json = options.json();
        if (json != null) {
            report.write(json);
        }
    }

    private static void commands(Options options, Report report) throws Exception {
        try (var server = DurableServer.start();
                var within = new InProcess(server);
                var stock = new StockEngine(server)) {
            var contenders = List.of(new InsertLoop(server), within, stock);
            report.commands(server, new CommandTable(new CommandRounds(options, contenders, List.of()).run()));
        }
    }

    private static void http(Options options, Report report) throws Exception {
        try (var server = DurableServer.start();
                var within = new InProcess(server);
                var waymark = LaunchedWaymark.start(options.jar(), server)) {
            var inserts = new InsertLoop(server, waymark::caughtUp);
            var single = new SingleRequests(within, waymark);
            var rounds = new CommandRounds(options, List.of(inserts, single), List.of(new Batches(within, waymark)));
            var table = new CommandTable(rounds.run());
            report.http(server, waymark, table, new LagRounds(options, server, single).run());
        }
    }

    private static void history(Options options, Report report) throws Exception {
        try (var server = DurableServer.start();
                var within = new InProcess(server)) {
            report.history(server, new HistoryRounds(options, server, within).run());
        }
    }

    private static void proof(Options options, Report report) throws Exception {
        try (var server = DurableServer.start();
                var within = new InProcess(server)) {
            report.proof(server, new ProofRounds(options, server, within).run());
        }
    }
}
