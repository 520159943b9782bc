package health.waymark.progress.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.plan.event.PlanId;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A plan's timeline over HTTP; never paged. */
@RestController
class TimelineApi {
    private final TimelineQueries timelines;

    TimelineApi(TimelineQueries timelines) {
        this.timelines = timelines;
    }

    @GetMapping("/api/plans/{planId}/timeline")
    @Opens(AccessKind.PROGRESS)
    TimelineView timeline(Actor actor, @PathVariable UUID planId) {
        actor.require(Right.READ_PLANS);
        return timelines.of(actor.organisation(), new PlanId(planId));
    }
}
