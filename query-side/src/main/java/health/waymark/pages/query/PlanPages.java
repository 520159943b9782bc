package health.waymark.pages.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.form.query.Sending;
import health.waymark.glass.Glass;
import health.waymark.history.query.HistoryEntry;
import health.waymark.history.query.HistoryFilter;
import health.waymark.history.query.HistoryKind;
import health.waymark.history.query.HistoryQueries;
import health.waymark.history.query.Reach;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.query.PlanListQueries;
import health.waymark.plan.query.PlanOrder;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanSummary;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.Point;
import health.waymark.plan.query.Seen;
import health.waymark.progress.query.TimelineQueries;
import health.waymark.projection.Projections;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import health.waymark.query.PlanAddress;
import health.waymark.retention.query.RetentionQueries;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of plans, one plan, and what happened to it. */
@Controller
class PlanPages {
    static final int IN_A_HISTORY = 100;
    private static final int IN_A_LIST = 50;
    private static final int RECENT = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PlanQueries plans;
    private final PlanListQueries lists;
    private final PlanLines lines;
    private final Pasts pasts;
    private final HistoryQueries histories;
    private final TimelineQueries timelines;
    private final Projections projections;
    private final Sending sending;
    private final Glass glass;
    private final RetentionQueries retention;
    private final Clock clock;
    private final ZoneId zone;

    PlanPages(
            PlanQueries plans,
            PlanListQueries lists,
            PlanLines lines,
            Pasts pasts,
            HistoryQueries histories,
            TimelineQueries timelines,
            Projections projections,
            Sending sending,
            Glass glass,
            RetentionQueries retention,
            Clock clock,
            ZoneId zone) {
        this.plans = plans;
        this.lists = lists;
        this.lines = lines;
        this.pasts = pasts;
        this.histories = histories;
        this.timelines = timelines;
        this.projections = projections;
        this.sending = sending;
        this.glass = glass;
        this.retention = retention;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/plans")
    @Opens(AccessKind.LIST)
    String list(Actor actor, PlanSearch search, Model model) {
        actor.require(Right.READ_PLANS);
        Listing<PlanSummary> found = lists.find(
                actor.organisation(),
                search.filter().seenBy(glass.onlyOf(actor)),
                Page.of(search.page(), null, IN_A_LIST),
                search.order(PlanOrder.LATEST));
        model.addAttribute("search", search);
        model.addAttribute("drafting", sending.open(actor, "DraftPlan"));
        model.addAttribute("statuses", PlanStatus.values());
        model.addAttribute("mine", actor.personId());
        model.addAttribute("orders", PlanOrder.values());
        model.addAttribute("order", search.order(PlanOrder.LATEST));
        model.addAttribute("lines", lines.of(found.items()));
        model.addAttribute("turn", Turn.of(found, number -> search.address("/plans", number)));
        return "plans/list";
    }

    @GetMapping(PlanAddress.ONE)
    @Opens(AccessKind.PLAN)
    String plan(
            Actor actor,
            @PathVariable UUID planId,
            LookBack look,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable Long at,
            Model model) {
        actor.require(Right.READ_PLANS);
        PlanId id = new PlanId(planId);
        if (at != null) {
            model.addAttribute("done", Done.of(done, projections.awaitPosition(at, PATIENCE)));
            // What was just done is on the page, and no news to it.
            model.addAttribute("live", projections.position());
        }
        if (look.none()) {
            now(actor, id, model);
        } else {
            Seen seen = pasts.seen(actor, id, look);
            model.addAttribute("page", pasts.page(actor, seen.view(), look).with(TimelineQueries.of(seen)));
        }
        return "plans/plan";
    }

    private void now(Actor actor, PlanId id, Model model) {
        PlanView now = plans.current(actor.organisation(), id);
        model.addAttribute("followUps", followUps(actor, now));
        if (actor.may(Right.READ_AUDIT)) {
            model.addAttribute("kept", retention.of(actor.organisation(), id).orElse(null));
        }
        model.addAttribute(
                "page",
                PlanPage.now(now, today())
                        .workable(PlanActions.of(now, actor, sending), timelines.of(actor.organisation(), id)));
        model.addAttribute(
                "recent",
                histories
                        .latest(actor.organisation(), id, HistoryFilter.of(Reach.CHANGES), new Page(0, RECENT))
                        .items());
    }

    @GetMapping(PlanAddress.ONE + "/history")
    @Opens(AccessKind.HISTORY)
    String history(
            Actor actor,
            @PathVariable UUID planId,
            LookBack look,
            @RequestParam(required = false) @Nullable HistoryKind kind,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        actor.require(Right.READ_PLANS);
        PlanId id = new PlanId(planId);
        Seen seen = look.none() ? null : pasts.seen(actor, id, look);
        HistoryFilter filter = new HistoryFilter(kind, by, seen == null ? Reach.ALL : Reach.of(seen));
        Listing<HistoryEntry> entries =
                histories.latest(actor.organisation(), id, filter, Page.of(page, null, IN_A_HISTORY));
        model.addAttribute(
                "page",
                seen == null
                        ? PlanPage.now(plans.current(actor.organisation(), id), today())
                        : pasts.page(actor, seen.view(), look));
        model.addAttribute("entries", entries.items());
        model.addAttribute("tally", histories.tally(id, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", HistoryKind.values());
        model.addAttribute("actors", histories.actors(id));
        model.addAttribute(
                "turn", Turn.of(entries, number -> look.addressed(UriComponentsBuilder.fromPath("/plans/{id}/history"))
                        .queryParamIfPresent("kind", Optional.ofNullable(filter.kind()))
                        .queryParamIfPresent("by", Optional.ofNullable(filter.actor()))
                        .queryParam("page", number)
                        .encode()
                        .buildAndExpand(planId)
                        .toUriString()));
        return "plans/history";
    }

    /** The plan as the last review left it is that of the review's version: it may be written down long afterwards. */
    private List<Action> followUps(Actor actor, PlanView now) {
        return FollowUps.of(now, new Offers(now, actor, sending), () -> {
            List<HistoryEntry> reviews = histories.ofTypes(now.planId(), List.of("ReviewCompleted"), Reach.ALL);
            Point last = Point.version(reviews.get(reviews.size() - 1).version());
            return plans.at(actor.organisation(), now.planId(), last);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
