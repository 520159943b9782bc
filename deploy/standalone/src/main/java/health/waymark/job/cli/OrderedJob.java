package health.waymark.job.cli;

import health.waymark.access.Actor;
import health.waymark.access.cli.Terminal;
import health.waymark.access.registry.Admissible;
import health.waymark.database.DatabaseSettings;
import health.waymark.database.Migrations;
import health.waymark.database.StartupRefused;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.job.Job;
import health.waymark.job.JobConfiguration;
import health.waymark.job.JobOrders;
import health.waymark.job.JobStatus;
import health.waymark.operate.event.OperatorEvent;
import health.waymark.operate.log.Logbook;
import health.waymark.standalone.DatabaseOptions;
import health.waymark.standalone.TemporaryWaymark;
import health.waymark.standalone.WatchedJob;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A job ordered of the Waymark that runs on a database, and watched until it has ended. Where none runs on a data
 * directory, one runs for as long.
 *
 * @param organisation whose people find it among their jobs
 * @param entered what goes into the operators' log; null where nothing is operated
 */
public record OrderedJob(
        String kind,
        String order,
        String organisation,
        @Nullable OperatorEvent entered) {
    /** A process that runs looks for orders every second. */
    private static final Duration UNTIL_TAKEN = Duration.ofSeconds(30);

    /** @param told makes the exit code out of the job as it ended */
    public int on(DatabaseOptions database, ToIntFunction<Job> told) {
        TemporaryWaymark ours = oursWhereNoneRuns(database);
        try {
            return database.use(settings -> told.applyAsInt(done(database, settings)));
        } finally {
            if (ours != null) {
                ours.close();
            }
        }
    }

    private static @Nullable TemporaryWaymark oursWhereNoneRuns(DatabaseOptions database) {
        boolean runs = database.external() != null
                || TemporaryWaymark.isOn(database.directory().mustHoldWaymark());
        return runs ? null : TemporaryWaymark.start(database.directory());
    }

    private Job done(DatabaseOptions database, DatabaseSettings settings) {
        Migrations.run(settings, List.of(EventLogConfiguration.eventLogSchema(), JobConfiguration.jobSchema()));
        var source = new DriverManagerDataSource(settings.url(), settings.username(), settings.password());
        Actor terminal = Terminal.of(Admissible.organisation(organisation));
        if (entered != null) {
            try (var log = database.log(settings, source)) {
                new Logbook(log.operators()).enter(terminal, entered);
            }
        }
        JobOrders orders = new JobOrders(JdbcClient.create(source), terminal);
        Job job = orders.order(kind, order);
        try {
            return watched(orders, job);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            orders.cancel(job.jobId());
            throw new StartupRefused("It was called off.", e);
        }
    }

    private Job watched(JobOrders orders, Job job) throws InterruptedException {
        long giveUpAt = System.nanoTime() + UNTIL_TAKEN.toNanos();
        return WatchedJob.watch(
                kind,
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
}
