package health.waymark.ledger.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.http.StrictJson;
import health.waymark.job.Job;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asks for a walk over the whole record. */
@RestController
class VerificationApi {

    /** @param checkpoint a signed note that was held elsewhere */
    record Order(@Nullable String checkpoint) {}

    private final Verifications verifications;
    private final StrictJson json = new StrictJson();

    VerificationApi(Verifications verifications) {
        this.verifications = verifications;
    }

    /** @param body may be left out, where no checkpoint is held */
    @PostMapping("/api/ledger/verification")
    @Opens(AccessKind.AUDIT)
    ResponseEntity<Job> verify(Actor actor, @RequestBody(required = false) byte @Nullable [] body) {
        actor.require(Right.READ_AUDIT);
        Order order = body == null || body.length == 0 ? new Order(null) : json.read(body, Order.class);
        Job job = verifications.order(actor, order.checkpoint());
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + job.jobId()))
                .body(job);
    }
}
