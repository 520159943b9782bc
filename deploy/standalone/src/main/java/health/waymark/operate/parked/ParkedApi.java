package health.waymark.operate.parked;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.operate.Reasons;
import health.waymark.projection.ParkedPlan;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/parked-plans")
class ParkedApi {
    /** @param reason in a line, for the record */
    record Discard(String reason) {}

    /** @param healed whether the plan is parked no longer */
    record Retry(UUID planId, boolean healed) {}

    private final ParkedPlans plans;

    ParkedApi(ParkedPlans plans) {
        this.plans = plans;
    }

    @GetMapping
    List<ParkedPlan> parked(Actor actor) {
        actor.require(Right.OPERATE);
        return plans.all();
    }

    @PostMapping("/{planId}/retry")
    Retry retry(Actor actor, @PathVariable UUID planId) {
        actor.require(Right.OPERATE);
        return new Retry(planId, plans.retry(actor, planId));
    }

    @PostMapping("/{planId}/discard")
    ParkedPlan discard(Actor actor, @PathVariable UUID planId, @RequestBody Discard body) {
        actor.require(Right.OPERATE);
        plans.setAside(actor, planId, Reasons.checked(body.reason()));
        return plans.find(planId);
    }

    @PostMapping("/{planId}/take-up")
    ParkedPlan takeUp(Actor actor, @PathVariable UUID planId) {
        actor.require(Right.OPERATE);
        plans.takeUp(actor, planId);
        return plans.find(planId);
    }
}
