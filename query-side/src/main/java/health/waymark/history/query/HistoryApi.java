package health.waymark.history.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.Vantage;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A plan's history over HTTP, and what differs between the plan from one vantage and from another. */
@RestController
@RequestMapping("/api/plans/{planId}")
class HistoryApi {
    private static final int A_PAGE = 500;

    private final HistoryQueries histories;
    private final Comparisons comparisons;
    private final PlanQueries plans;
    private final ZoneId zone;

    HistoryApi(HistoryQueries histories, Comparisons comparisons, PlanQueries plans, ZoneId zone) {
        this.histories = histories;
        this.comparisons = comparisons;
        this.plans = plans;
        this.zone = zone;
    }

    @GetMapping("/history")
    @Opens(AccessKind.HISTORY)
    Listing<HistoryEntry> history(
            Actor actor,
            @PathVariable UUID planId,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String effectiveAt,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        actor.require(Right.READ_PLANS);
        PlanId id = new PlanId(planId);
        Vantage vantage = Vantage.of(version, asOf, effectiveAt, zone);
        Reach reach = vantage.now() ? Reach.ALL : Reach.of(plans.seen(actor.organisation(), id, vantage));
        return histories.of(actor.organisation(), id, HistoryFilter.of(reach), Page.of(page, size, A_PAGE));
    }

    /** From a version, a day, an instant or an occasion to another, or to now; on the effective axis from one instant to another. */
    @GetMapping("/diff")
    @Opens(AccessKind.COMPARISON)
    PlanDiff diff(Actor actor, @PathVariable UUID planId, @ModelAttribute Ends ends) {
        actor.require(Right.READ_PLANS);
        return comparisons.of(actor, new PlanId(planId)).between(ends);
    }
}
