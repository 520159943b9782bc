package health.waymark.operate.parked;

import health.waymark.access.Actor;
import health.waymark.eventlog.OperatorLog;
import health.waymark.operate.OperatePages;
import health.waymark.operate.Reasons;
import health.waymark.operate.log.Entry;
import health.waymark.plan.event.PlanId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OperatePages
@RequestMapping("/operate/parked-plans")
class ParkedPages {
    private static final String HERE = "redirect:/operate/parked-plans";

    private final ParkedPlans plans;
    private final OperatorLog log;

    ParkedPages(ParkedPlans plans, OperatorLog log) {
        this.plans = plans;
        this.log = log;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Integer tried,
            @RequestParam(required = false) @Nullable Integer healed,
            Model model) {
        model.addAttribute("plans", plans.all());
        model.addAttribute("tried", tried);
        model.addAttribute("healed", healed);
        return "operate/parked-plans";
    }

    @GetMapping("/{planId}")
    String one(
            @PathVariable UUID planId,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String wrong,
            Model model) {
        model.addAttribute("parked", plans.find(planId));
        model.addAttribute("done", done);
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "entries", log.about(new PlanId(planId)).stream().map(Entry::of).toList());
        return "operate/parked-plan";
    }

    @PostMapping("/retry")
    String retryAll(Actor actor) {
        ParkedPlans.Retried retried = plans.retryAll(actor);
        return HERE + "?tried=" + retried.plans() + "&healed=" + retried.healed();
    }

    @PostMapping("/{planId}/retry")
    String retry(Actor actor, @PathVariable UUID planId) {
        return plans.retry(actor, planId) ? HERE + "?tried=1&healed=1" : HERE + "/" + planId + "?done=retried";
    }

    @PostMapping("/{planId}/discard")
    String setAside(Actor actor, @PathVariable UUID planId, @RequestParam(defaultValue = "") String reason) {
        if (Reasons.missing(reason)) {
            return HERE + "/" + planId + "?wrong=reason";
        }
        plans.setAside(actor, planId, Reasons.checked(reason));
        return HERE + "/" + planId + "?done=set-aside";
    }

    @PostMapping("/{planId}/take-up")
    String takeUp(Actor actor, @PathVariable UUID planId) {
        plans.takeUp(actor, planId);
        return HERE + "/" + planId + "?done=taken-up";
    }
}
