package health.waymark.replay.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.history.query.HistoryEntry;
import health.waymark.history.query.HistoryQueries;
import health.waymark.http.Problem;
import health.waymark.ledger.query.LedgerQueries;
import health.waymark.pages.query.LookBack;
import health.waymark.pages.query.Pasts;
import health.waymark.pages.query.PlanPage;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.Seen;
import health.waymark.plan.state.Recorded;
import health.waymark.progress.query.TimelineQueries;
import health.waymark.projection.Projections;
import health.waymark.query.PlanAddress;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan stepped through event by event: as a page at each, and of the next ones only what changes on it (ADR 0024). */
@Controller
class ReplayPages {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PlanQueries plans;
    private final HistoryQueries histories;
    private final LedgerQueries ledger;
    private final Pasts pasts;
    private final Projections projections;
    private final ZoneId zone;

    ReplayPages(
            PlanQueries plans,
            HistoryQueries histories,
            LedgerQueries ledger,
            Pasts pasts,
            Projections projections,
            ZoneId zone) {
        this.plans = plans;
        this.histories = histories;
        this.ledger = ledger;
        this.pasts = pasts;
        this.projections = projections;
        this.zone = zone;
    }

    /** Without a vantage at the last event there is. */
    @GetMapping(PlanAddress.ONE + "/replay")
    @Opens(AccessKind.HISTORY)
    String replay(
            Actor actor,
            @PathVariable UUID planId,
            LookBack look,
            @RequestParam(required = false) @Nullable Long position,
            Model model) {
        actor.require(Right.READ_PLANS);
        PlanId id = new PlanId(planId);
        PlanView now = plans.current(actor.organisation(), id);
        if (position != null) {
            long version = histories
                    .versionAt(id, position)
                    .orElseThrow(() -> Problem.unknown("No event of this plan has this position."));
            return "redirect:" + look.at(version).address("/plans/" + id + "/replay");
        }
        stand(actor, id, look.none() ? look.at(now.version()) : look, model);
        model.addAttribute("scrubber", Scrubber.of(histories.glimpses(id), zone));
        model.addAttribute("stepping", true);
        return "plans/replay";
    }

    /** What differs on that page from one event to another. */
    @GetMapping(PlanAddress.ONE + "/replay/step")
    @Opens(value = AccessKind.HISTORY, inSteps = true)
    String step(Actor actor, @PathVariable UUID planId, LookBack look, Model model) {
        actor.require(Right.READ_PLANS);
        if (look.none()) {
            throw Problem.malformed("Nothing says at which event to stand: 'version' does.");
        }
        stand(actor, new PlanId(planId), look, model);
        return "plans/replay :: step";
    }

    private void stand(Actor actor, PlanId id, LookBack look, Model model) {
        Seen seen = pasts.seen(actor, id, look);
        HistoryEntry entry = entry(seen);
        Recorded event = seen.held().stream()
                .filter(one -> one.version() == entry.version())
                .findFirst()
                .orElse(null);
        PlanPage whole = pasts.page(actor, seen.view(), look).with(TimelineQueries.of(seen));
        PlanPage page = event == null
                ? whole.markingNothing()
                : whole.marking(entry, event.part().orElse(null));
        model.addAttribute("page", page);
        model.addAttribute(
                "step",
                new ReplayStep(
                        page,
                        entry,
                        event != null,
                        ledger.sealed(entry.position()).orElse(null)));
    }

    /** The last event that is known from there; the views may need a moment to tell of it. */
    private HistoryEntry entry(Seen seen) {
        PlanId id = seen.plan().id();
        long version = seen.plan().version();
        return histories
                .entry(id, version)
                .or(() -> {
                    projections.awaitPosition(seen.plan().position(), PATIENCE);
                    return histories.entry(id, version);
                })
                .orElseThrow(() -> Problem.unavailable(
                        "This version is recorded, and what it changed can't be told yet; try again.", PATIENCE));
    }
}
