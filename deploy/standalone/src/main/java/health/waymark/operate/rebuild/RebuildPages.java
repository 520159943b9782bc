package health.waymark.operate.rebuild;

import health.waymark.access.Actor;
import health.waymark.operate.OperatePages;
import health.waymark.projection.Projections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OperatePages
@RequestMapping("/operate/views")
class RebuildPages {

    /** A projection and what was done with it last. */
    record Shown(String projection, @Nullable LatestRebuild latest) {
        public String words() {
            return projection.equals(Projections.NAME) ? "Plans" : "Looks and refused commands";
        }

        /** What its progress counts: one, and many. */
        public List<String> counted() {
            return projection.equals(Projections.NAME) ? List.of("plan", "plans") : List.of("event", "events");
        }

        /** What is told of where rows differ. */
        public List<String> differing() {
            return projection.equals(Projections.NAME) ? List.of("plan", "plans") : List.of("position", "positions");
        }
    }

    private final RebuildsByName rebuilds;

    RebuildPages(RebuildsByName rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GetMapping
    String views(Actor actor, @RequestParam(defaultValue = "false") boolean ordered, Model model) {
        List<Shown> views = rebuilds.all().stream()
                .map(each -> new Shown(each.projection(), each.latest(actor).orElse(null)))
                .toList();
        model.addAttribute("views", views);
        model.addAttribute(
                "following",
                views.stream()
                        .anyMatch(each -> each.latest() != null && each.latest().underWay()));
        model.addAttribute("ordered", ordered);
        return "operate/views";
    }

    @PostMapping("/{projection}/rebuild")
    String rebuild(Actor actor, @PathVariable String projection) {
        return ordered(actor, projection, false);
    }

    @PostMapping("/{projection}/comparison")
    String compare(Actor actor, @PathVariable String projection) {
        return ordered(actor, projection, true);
    }

    private String ordered(Actor actor, String projection, boolean compareOnly) {
        rebuilds.named(projection).order(actor, compareOnly);
        return "redirect:/operate/views?ordered=true";
    }
}
