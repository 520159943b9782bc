package health.waymark.progress.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.Vantage;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A plan's timeline over HTTP; never paged. */
@RestController
class TimelineApi {
    private final TimelineQueries timelines;
    private final PlanQueries plans;
    private final ZoneId zone;

    TimelineApi(TimelineQueries timelines, PlanQueries plans, ZoneId zone) {
        this.timelines = timelines;
        this.plans = plans;
        this.zone = zone;
    }

    @GetMapping("/api/plans/{planId}/timeline")
    @Opens(AccessKind.PROGRESS)
    TimelineView timeline(
            Actor actor,
            @PathVariable UUID planId,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String effectiveAt) {
        actor.require(Right.READ_PLANS);
        PlanId id = new PlanId(planId);
        Vantage vantage = Vantage.of(version, asOf, effectiveAt, zone);
        return vantage.now()
                ? timelines.of(actor.organisation(), id)
                : TimelineQueries.of(plans.seen(actor.organisation(), id, vantage));
    }
}
