package health.waymark.plan.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.glass.Glass;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans over HTTP: the list, and one plan from any vantage. */
@RestController
@RequestMapping("/api/plans")
class PlanApi {
    private static final int A_PAGE = 100;

    private final PlanQueries plans;
    private final PlanListQueries lists;
    private final Glass glass;
    private final ZoneId zone;

    PlanApi(PlanQueries plans, PlanListQueries lists, Glass glass, ZoneId zone) {
        this.plans = plans;
        this.lists = lists;
        this.glass = glass;
        this.zone = zone;
    }

    @GetMapping
    @Opens(AccessKind.LIST)
    Listing<PlanSummary> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String clinician,
            @RequestParam(required = false) @Nullable List<PlanStatus> status,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate reviewDueBefore,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        actor.require(Right.READ_PLANS);
        return lists.find(
                actor.organisation(),
                PlanFilter.of(subject, clinician, status, reviewDueBefore, q).seenBy(glass.onlyOf(actor)),
                Page.of(page, size, A_PAGE));
    }

    @GetMapping("/{planId}")
    @Opens(AccessKind.PLAN)
    PlanView plan(
            Actor actor,
            @PathVariable UUID planId,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String effectiveAt,
            HttpServletResponse response) {
        actor.require(Right.READ_PLANS);
        PlanId id = new PlanId(planId);
        Vantage vantage = Vantage.of(version, asOf, effectiveAt, zone);
        PlanView view = vantage.now()
                ? plans.current(actor.organisation(), id)
                : plans.seen(actor.organisation(), id, vantage).view();
        if (vantage.trueBy() == null) {
            // By hand: with a ResponseEntity Spring would answer 304 by it, but the warnings depend on the day too.
            response.setHeader(HttpHeaders.ETAG, "\"" + view.version() + "\"");
        }
        return view;
    }
}
