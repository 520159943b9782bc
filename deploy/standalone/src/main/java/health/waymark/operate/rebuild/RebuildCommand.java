package health.waymark.operate.rebuild;

import health.waymark.access.Actor;
import health.waymark.access.cli.Terminal;
import health.waymark.access.registry.Admissible;
import health.waymark.database.DatabaseSettings;
import health.waymark.database.Migrations;
import health.waymark.database.StartupRefused;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.job.Finding;
import health.waymark.job.Job;
import health.waymark.job.JobConfiguration;
import health.waymark.job.JobOrders;
import health.waymark.job.JobStatus;
import health.waymark.operate.event.RebuildOrdered;
import health.waymark.operate.log.Logbook;
import health.waymark.projection.Projections;
import health.waymark.standalone.DatabaseOptions;
import health.waymark.standalone.TemporaryWaymark;
import health.waymark.standalone.WatchedJob;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Orders a rebuild of the Waymark that runs, and watches it; where none runs, it runs for as long. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Makes what people and programs read anew from the log, beside what is read until it takes its place.",
            "Exit code 0 when it was done, 1 when it failed or --compare-only found a difference, 2 for wrong use."
        })
public final class RebuildCommand implements Callable<Integer> {
    /** A process that runs looks for orders every second. */
    private static final Duration UNTIL_TAKEN = Duration.ofSeconds(30);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "<projection>", description = "plans: all that is shown of plans")
    private String projection = Projections.NAME;

    @Option(names = "--compare-only", description = "Say how it differs, and leave what is read where it is")
    private boolean compareOnly;

    @Option(
            names = "--organisation",
            defaultValue = "default",
            description = "Whose administrators find it among their jobs (default: ${DEFAULT-VALUE})")
    private String organisation = "default";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        if (!projection.equals(Projections.NAME)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no projection '" + projection + "' that is made from the log alone: " + Projections.NAME
                            + ".");
        }
        TemporaryWaymark ours = oursWhereNoneRuns();
        try {
            return database.use(this::ordered);
        } finally {
            if (ours != null) {
                ours.close();
            }
        }
    }

    private @Nullable TemporaryWaymark oursWhereNoneRuns() {
        boolean runs = database.external() != null
                || TemporaryWaymark.isOn(database.directory().mustHoldWaymark());
        return runs ? null : TemporaryWaymark.start(database.directory());
    }

    private int ordered(DatabaseSettings settings) {
        Migrations.run(settings, List.of(EventLogConfiguration.eventLogSchema(), JobConfiguration.jobSchema()));
        var source = new DriverManagerDataSource(settings.url(), settings.username(), settings.password());
        Actor terminal = Terminal.of(Admissible.organisation(organisation));
        try (var log = database.log(settings, source)) {
            new Logbook(log.operators()).enter(terminal, new RebuildOrdered(projection, compareOnly));
        }
        JobOrders orders = new JobOrders(JdbcClient.create(source), terminal);
        Job job = orders.order(Rebuilds.KIND, (compareOnly ? RebuildOrder.COMPARE : RebuildOrder.REPLACE).name());
        try {
            return told(watched(orders, job));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            orders.cancel(job.jobId());
            throw new StartupRefused("The rebuild was called off.", e);
        }
    }

    private Job watched(JobOrders orders, Job job) throws InterruptedException {
        long giveUpAt = System.nanoTime() + UNTIL_TAKEN.toNanos();
        return WatchedJob.watch(
                projection,
                job,
                () -> {
                    Job now = orders.find(job.jobId());
                    if (now.status() == JobStatus.QUEUED && System.nanoTime() > giveUpAt) {
                        orders.cancel(job.jobId());
                        throw new StartupRefused("No Waymark with a query side took the order up within "
                                + UNTIL_TAKEN.toSeconds() + " s, so it is withdrawn: start one on this database.");
                    }
                    return now;
                },
                now -> new WatchedJob.Progress(
                        !now.status().ended(),
                        now.progress().done(),
                        now.progress().total()),
                () -> orders.cancel(job.jobId()));
    }

    private int told(Job job) {
        PrintWriter out = spec.commandLine().getOut();
        LatestRebuild.result(job).ifPresent(result -> RebuildReport.print(result, out));
        for (Finding finding : job.findings()) {
            out.println(finding.about() == null ? finding.message() : finding.about() + ": " + finding.message());
            finding.resources().forEach(plan -> out.println("  " + plan));
        }
        if (job.status() == JobStatus.CANCELLED) {
            out.println("It was called off; what is read is what it was.");
        }
        out.flush();
        boolean differs = compareOnly && !job.findings().isEmpty();
        return job.status() == JobStatus.COMPLETED && !differs ? 0 : 1;
    }
}
