package health.waymark.operate.delivery;

import health.waymark.access.Actor;
import health.waymark.delivery.command.Deliveries;
import health.waymark.delivery.command.DeliveryList;
import health.waymark.delivery.command.DeliveryState;
import health.waymark.operate.OperatePages;
import health.waymark.operate.Reasons;
import health.waymark.operate.Turns;
import health.waymark.query.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OperatePages
@RequestMapping("/operate/deliveries")
class DeliveryPages {
    private static final String HERE = "/operate/deliveries";
    private static final int ON_A_PAGE = 50;

    private final Deliveries deliveries;

    DeliveryPages(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "DEAD") DeliveryState state,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        Page asked = Page.of(page, null, ON_A_PAGE);
        DeliveryList list = deliveries.in(state, actor, asked.number(), asked.size());
        model.addAttribute("state", state);
        model.addAttribute("counts", deliveries.counts(actor));
        model.addAttribute("list", list);
        model.addAttribute(
                "turn", Turns.of(asked, list.items().size(), list.total(), HERE + "?state=" + state + "&page="));
        return "operate/deliveries";
    }

    @GetMapping("/{id}")
    String one(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String wrong,
            Model model) {
        model.addAttribute("one", deliveries.find(id, actor));
        model.addAttribute("done", done);
        model.addAttribute("wrong", wrong);
        return "operate/delivery";
    }

    @PostMapping("/{id}/resend")
    String resend(Actor actor, @PathVariable UUID id) {
        deliveries.resend(id, actor);
        return "redirect:" + HERE + "/" + id + "?done=resent";
    }

    @PostMapping("/{id}/discard")
    String discard(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        if (Reasons.missing(reason)) {
            return "redirect:" + HERE + "/" + id + "?wrong=reason";
        }
        deliveries.discard(id, Reasons.checked(reason), actor);
        return "redirect:" + HERE + "/" + id + "?done=discarded";
    }
}
