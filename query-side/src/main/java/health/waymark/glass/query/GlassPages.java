package health.waymark.glass.query;

import health.waymark.access.Actor;
import health.waymark.access.BrokenGlass;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Right;
import health.waymark.evidence.Evidence;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.evidence.event.RecordAccessed;
import health.waymark.glass.Glass;
import health.waymark.http.Problem;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.query.PlanAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks whoever opens another clinician's plan why, puts it on record, and lets them in for a while. */
@Controller
class GlassPages {
    private static final String GLASS = PlanAddress.ONE + "/glass";

    private final Glass glass;
    private final PlanPeople people;
    private final BrokenGlasses broken;
    private final PlanQueries plans;
    private final Evidence evidence;

    GlassPages(Glass glass, PlanPeople people, BrokenGlasses broken, PlanQueries plans, Evidence evidence) {
        this.glass = glass;
        this.people = people;
        this.broken = broken;
        this.plans = plans;
        this.evidence = evidence;
    }

    @GetMapping(GLASS)
    @Opens(AccessKind.LIST)
    String ask(Actor actor, @PathVariable UUID planId, @RequestParam(defaultValue = "") String onward, Model model) {
        PlanId plan = new PlanId(planId);
        return isClosed(actor, plan) ? asking(actor, plan, onward, model) : onwards(plan, onward);
    }

    private String asking(Actor actor, PlanId plan, String onward, Model model) {
        model.addAttribute("plan", plans.current(actor.organisation(), plan));
        model.addAttribute("onward", within(plan, onward));
        model.addAttribute("minutes", BrokenGlasses.OPEN_FOR.toMinutes());
        return "glass/break";
    }

    @PostMapping(GLASS)
    String open(
            Actor actor,
            @PathVariable UUID planId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String onward,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PlanId plan = new PlanId(planId);
        if (!isClosed(actor, plan)) {
            return onwards(plan, onward);
        }
        BrokenGlass why;
        try {
            why = BrokenGlass.because(reason);
        } catch (Problem unusable) {
            response.setStatus(unusable.status());
            model.addAttribute("error", unusable.detail());
            model.addAttribute("reason", reason);
            return asking(actor, plan, onward, model);
        }
        broken.open(request, actor, plan, why);
        evidence.take(
                new RecordAccessed(AccessKind.PLAN, "/plans/{planId}/glass", plan, Map.of(), true),
                actor.withPurpose(PurposeOfUse.BTG, why.reason()));
        return onwards(plan, onward);
    }

    /** Throws 404 if there is no such plan. */
    private boolean isClosed(Actor actor, PlanId plan) {
        actor.require(Right.READ_PLANS);
        plans.mustExist(actor.organisation(), plan);
        return glass.binds(actor) && !people.name(actor, plan);
    }

    private static String onwards(PlanId plan, String onward) {
        return "redirect:" + within(plan, onward);
    }

    /** Only what is about this plan, and nothing outside. */
    private static String within(PlanId plan, String to) {
        String page = "/plans/" + plan;
        boolean ofIt = to.equals(page) || to.startsWith(page + "/") || to.startsWith(page + "?");
        boolean renewing = to.startsWith("/plans/new?");
        return (ofIt || renewing)
                        && !to.contains("/glass")
                        && !to.contains("..")
                        && to.matches("[A-Za-z0-9/?&=._~:%+-]*")
                ? to
                : page;
    }
}
