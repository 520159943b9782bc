package health.waymark.operate.job;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.job.Jobs;
import health.waymark.job.StartedJob;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/jobs")
class JobApi {
    private static final int USUAL = 100;

    private final Jobs jobs;
    private final JobStops stops;

    JobApi(Jobs jobs, JobStops stops) {
        this.jobs = jobs;
        this.stops = stops;
    }

    /** Everybody's to whoever operates, to anybody else their own. */
    @GetMapping
    Listing<StartedJob> jobs(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        actor.require(Right.LOOK_AROUND);
        Page asked = Page.of(page, size, USUAL);
        boolean all = actor.may(Right.OPERATE);
        return new Listing<>(
                all
                        ? jobs.of(actor.organisation(), asked.offset(), asked.size())
                        : jobs.of(actor, asked.offset(), asked.size()),
                jobs.count(actor.organisation(), all ? null : actor.id()),
                asked.number(),
                asked.size());
    }

    @PostMapping("/{jobId}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedJob cancel(Actor actor, @PathVariable UUID jobId) {
        actor.require(Right.OPERATE);
        return stops.cancel(actor, jobId);
    }
}
