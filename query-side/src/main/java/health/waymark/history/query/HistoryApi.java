package health.waymark.history.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.Point;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A plan's history over HTTP, and what differs between two points of it. */
@RestController
@RequestMapping("/api/plans/{planId}")
class HistoryApi {
    private static final int A_PAGE = 500;

    private final HistoryQueries histories;
    private final PlanQueries plans;
    private final Clock clock;
    private final ZoneId zone;

    HistoryApi(HistoryQueries histories, PlanQueries plans, Clock clock, ZoneId zone) {
        this.histories = histories;
        this.plans = plans;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/history")
    @Opens(AccessKind.HISTORY)
    Listing<HistoryEntry> history(
            Actor actor,
            @PathVariable UUID planId,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        actor.require(Right.READ_PLANS);
        return histories.of(actor.organisation(), new PlanId(planId), Page.of(page, size, A_PAGE));
    }

    /** From a version, a day or an instant to another, or to now. */
    @GetMapping("/diff")
    @Opens(AccessKind.COMPARISON)
    PlanDiff diff(
            Actor actor,
            @PathVariable UUID planId,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to) {
        actor.require(Right.READ_PLANS);
        PlanId id = new PlanId(planId);
        Point end = to == null ? new Point(null, clock.instant()) : Point.any("to", to, zone);
        return PlanDiff.between(
                plans.state(actor.organisation(), id, Point.any("from", from, zone)),
                plans.state(actor.organisation(), id, end));
    }
}
