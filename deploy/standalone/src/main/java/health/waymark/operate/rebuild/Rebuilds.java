package health.waymark.operate.rebuild;

import health.waymark.access.Actor;
import health.waymark.job.Job;
import health.waymark.job.JobKind;
import health.waymark.job.JobWork;
import health.waymark.job.Jobs;
import health.waymark.operate.event.RebuildOrdered;
import health.waymark.operate.log.Logbook;
import health.waymark.projection.MadeFromLog;
import java.time.Instant;
import java.util.Optional;

/** What an operator can have done with what is made from the log; each time is entered in the logbook. */
final class Rebuilds implements JobKind {
    private final MadeFromLog tables;
    private final Jobs jobs;
    private final Logbook logbook;

    Rebuilds(MadeFromLog tables, Jobs jobs, Logbook logbook) {
        this.tables = tables;
        this.jobs = jobs;
        this.logbook = logbook;
    }

    /** The kind of job that makes a projection anew: one of each can be under way. */
    static String kind(String projection) {
        return "rebuild-" + projection;
    }

    /** The name of the processor whose tables are meant. */
    String projection() {
        return tables.name();
    }

    @Override
    public String name() {
        return kind(projection());
    }

    /** Ordered at the terminal, where it is entered in the logbook. */
    @Override
    public JobWork work(String order) {
        return new RebuildWork(tables, RebuildOrder.valueOf(order) == RebuildOrder.COMPARE);
    }

    /** @param compareOnly whether what is read stays as it is */
    Job order(Actor actor, boolean compareOnly) {
        logbook.enter(actor, new RebuildOrdered(projection(), compareOnly));
        return jobs.start(actor, name(), new RebuildWork(tables, compareOnly));
    }

    Optional<LatestRebuild> latest(Actor actor) {
        return jobs.latest(actor.organisation(), name()).flatMap(job -> jobs.started(job.jobId(), actor.organisation())
                .map(started -> LatestRebuild.of(job, started, Instant.now())));
    }
}
