package health.waymark.operate.rebuild;

import health.waymark.access.Actor;
import health.waymark.http.Problem;
import health.waymark.job.Job;
import health.waymark.job.JobKind;
import health.waymark.job.JobWork;
import health.waymark.job.Jobs;
import health.waymark.operate.event.RebuildOrdered;
import health.waymark.operate.log.Logbook;
import health.waymark.projection.Projections;
import java.time.Instant;
import java.util.Optional;

/** What an operator can have done with the read model; each time is entered in the logbook. */
final class Rebuilds implements JobKind {
    static final String KIND = "rebuild";

    private final Jobs jobs;
    private final Projections projections;
    private final Logbook logbook;

    Rebuilds(Jobs jobs, Projections projections, Logbook logbook) {
        this.jobs = jobs;
        this.projections = projections;
        this.logbook = logbook;
    }

    @Override
    public String name() {
        return KIND;
    }

    /** Ordered at the terminal, where it is entered in the logbook. */
    @Override
    public JobWork work(String order) {
        return new RebuildWork(projections, RebuildOrder.valueOf(order) == RebuildOrder.COMPARE);
    }

    /**
     * @param projection the name of the processor whose tables are meant
     * @param compareOnly whether what is read stays as it is
     */
    Job order(Actor actor, String projection, boolean compareOnly) {
        if (!projection.equals(Projections.NAME)) {
            throw Problem.malformed(
                    "/projection", "takes " + Projections.NAME + ": no other is made from the log alone");
        }
        logbook.enter(actor, new RebuildOrdered(projection, compareOnly));
        return jobs.start(actor, KIND, new RebuildWork(projections, compareOnly));
    }

    Optional<LatestRebuild> latest(Actor actor) {
        return jobs.latest(actor.organisation(), KIND).flatMap(job -> jobs.started(job.jobId(), actor.organisation())
                .map(started -> LatestRebuild.of(job, started, Instant.now())));
    }
}
