package health.waymark.pages.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.access.Role;
import health.waymark.caseload.query.CaseloadQueries;
import health.waymark.caseload.query.CaseloadView;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.glass.Glass;
import health.waymark.plan.query.PlanListQueries;
import health.waymark.plan.query.PlanOrder;
import health.waymark.plan.query.PlanSummary;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody one clinician works with, or every clinician's caseload side by side. */
@Controller
class CaseloadPages {
    private static final int IN_A_LIST = 50;

    private final CaseloadQueries caseloads;
    private final PlanListQueries plans;
    private final PlanLines lines;
    private final Glass glass;

    CaseloadPages(CaseloadQueries caseloads, PlanListQueries plans, PlanLines lines, Glass glass) {
        this.caseloads = caseloads;
        this.plans = plans;
        this.lines = lines;
        this.glass = glass;
    }

    /** A clinician's own; for anybody else all of them, to choose one. */
    @GetMapping("/caseload")
    String mine(Actor actor, Model model) {
        actor.require(Right.READ_PLANS);
        String person = actor.personId();
        return person != null && actor.roles().contains(Role.CLINICIAN)
                ? "redirect:" + PlanSearch.of(person).address("/caseloads/one", 0)
                : "redirect:/caseloads";
    }

    @GetMapping("/caseloads")
    @Opens(AccessKind.LIST)
    String all(Actor actor, @RequestParam(defaultValue = "false") boolean team, Model model) {
        actor.require(Right.READ_PLANS);
        String supervisor = team ? actor.personId() : null;
        model.addAttribute("team", team);
        model.addAttribute(
                "supervises", actor.personId() != null && actor.roles().contains(Role.SUPERVISOR));
        model.addAttribute("caseloads", caseloads.all(actor.organisation(), supervisor));
        return "caseload/all";
    }

    @GetMapping("/caseloads/one")
    @Opens(AccessKind.LIST)
    String one(Actor actor, PlanSearch search, Model model) {
        actor.require(Right.READ_PLANS);
        String clinician = search.clinician();
        if (clinician == null) {
            return "redirect:/caseloads";
        }
        Listing<PlanSummary> found = plans.find(
                actor.organisation(),
                search.filter(CaseloadQueries.OPEN).seenBy(glass.onlyOf(actor)),
                Page.of(search.page(), null, IN_A_LIST),
                search.order(PlanOrder.REVIEW));
        CaseloadView.Load load = caseloads.counts(actor.organisation(), clinician);
        model.addAttribute("load", load);
        model.addAttribute("name", name(actor, load.clinician()));
        model.addAttribute("own", clinician.equals(actor.personId()));
        model.addAttribute("search", search);
        model.addAttribute("statuses", CaseloadQueries.OPEN);
        model.addAttribute("orders", PlanOrder.values());
        model.addAttribute("order", search.order(PlanOrder.REVIEW));
        model.addAttribute("lines", lines.of(found.items()));
        model.addAttribute("turn", Turn.of(found, number -> search.address("/caseloads/one", number)));
        return "caseload/one";
    }

    private static @Nullable String name(Actor actor, CaseloadView.Clinician clinician) {
        return clinician.display() == null && Objects.equals(clinician.id(), actor.personId())
                ? actor.name()
                : clinician.display();
    }
}
