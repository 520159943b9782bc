package health.waymark.operate.job;

import health.waymark.access.Actor;
import health.waymark.http.Problem;
import health.waymark.job.Jobs;
import health.waymark.job.StartedJob;
import health.waymark.operate.event.JobCancelled;
import health.waymark.operate.log.Logbook;
import java.util.Optional;
import java.util.UUID;

/** Ends jobs of others; each time is entered in the logbook. */
final class JobStops {
    private final Jobs jobs;
    private final Logbook logbook;

    JobStops(Jobs jobs, Logbook logbook) {
        this.jobs = jobs;
        this.logbook = logbook;
    }

    /** The job as it was when it was asked to end. */
    StartedJob cancel(Actor actor, UUID id) {
        return stop(actor, id).orElseThrow(JobStops::unknown);
    }

    /** The same; empty where it had ended already. */
    Optional<StartedJob> stop(Actor actor, UUID id) {
        jobs.started(id, actor.organisation()).orElseThrow(JobStops::unknown);
        Optional<StartedJob> asked = jobs.cancel(id, actor.organisation());
        asked.ifPresent(job -> logbook.enter(actor, new JobCancelled(id, job.kind())));
        return asked;
    }

    private static Problem unknown() {
        return Problem.unknown("No such job is under way.");
    }
}
