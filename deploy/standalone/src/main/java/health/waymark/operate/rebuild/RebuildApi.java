package health.waymark.operate.rebuild;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.job.Job;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RebuildApi {
    /**
     * @param projection the name of the processor whose tables are meant
     * @param compareOnly whether what is read stays as it is; left out, it is replaced
     */
    record Order(String projection, @Nullable Boolean compareOnly) {}

    private final RebuildsByName rebuilds;

    RebuildApi(RebuildsByName rebuilds) {
        this.rebuilds = rebuilds;
    }

    @PostMapping("/api/rebuilds")
    ResponseEntity<Job> order(Actor actor, @RequestBody Order order) {
        actor.require(Right.OPERATE);
        Job job = rebuilds.named(order.projection()).order(actor, Boolean.TRUE.equals(order.compareOnly()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + job.jobId()))
                .body(job);
    }
}
