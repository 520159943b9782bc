package health.waymark.job;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a job is doing, for whoever started it. */
@RestController
@RequestMapping("/api/jobs/{jobId}")
class JobController {
    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    Job job(Actor actor, @PathVariable UUID jobId) {
        actor.require(Right.LOOK_AROUND);
        return jobs.find(jobId, actor);
    }

    @DeleteMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job cancel(Actor actor, @PathVariable UUID jobId) {
        actor.require(Right.LOOK_AROUND);
        return jobs.cancel(jobId, actor);
    }
}
