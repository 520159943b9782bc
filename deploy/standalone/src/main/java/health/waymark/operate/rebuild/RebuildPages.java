package health.waymark.operate.rebuild;

import health.waymark.access.Actor;
import health.waymark.operate.OperatePages;
import health.waymark.projection.Projections;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OperatePages
@RequestMapping("/operate/views")
class RebuildPages {
    private final Rebuilds rebuilds;

    RebuildPages(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GetMapping
    String views(Actor actor, @RequestParam(defaultValue = "false") boolean ordered, Model model) {
        model.addAttribute("latest", rebuilds.latest(actor).orElse(null));
        model.addAttribute("ordered", ordered);
        return "operate/views";
    }

    @PostMapping("/rebuild")
    String rebuild(Actor actor) {
        return ordered(actor, false);
    }

    @PostMapping("/comparison")
    String compare(Actor actor) {
        return ordered(actor, true);
    }

    private String ordered(Actor actor, boolean compareOnly) {
        rebuilds.order(actor, Projections.NAME, compareOnly);
        return "redirect:/operate/views?ordered=true";
    }
}
