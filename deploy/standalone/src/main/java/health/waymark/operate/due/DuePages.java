package health.waymark.operate.due;

import health.waymark.access.Actor;
import health.waymark.operate.OperatePages;
import health.waymark.operate.Turns;
import health.waymark.query.Page;
import health.waymark.reminder.command.DueDesk;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OperatePages
@RequestMapping("/operate/deadlines")
class DuePages {
    private static final String HERE = "redirect:/operate/deadlines";
    private static final int ON_A_PAGE = 50;

    private final DueDesk desk;
    private final DueLooks looks;
    private final Clock clock;

    DuePages(DueDesk desk, DueLooks looks, Clock clock) {
        this.desk = desk;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "ALL") DueDesk.Which state,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable UUID looked,
            @RequestParam(required = false) @Nullable Integer recorded,
            @RequestParam(required = false) @Nullable Integer mended,
            Model model) {
        Page asked = Page.of(page, null, ON_A_PAGE);
        var rows = desk.rows(state, asked.offset(), asked.size());
        model.addAttribute("rows", rows);
        model.addAttribute("state", state);
        model.addAttribute("figures", desk.figures());
        model.addAttribute("now", clock.instant());
        model.addAttribute("looked", looked);
        model.addAttribute("recorded", recorded);
        model.addAttribute("mended", mended);
        model.addAttribute(
                "turn",
                Turns.of(asked, rows.size(), desk.count(state), "/operate/deadlines?state=" + state.name() + "&page="));
        return "operate/deadlines";
    }

    @PostMapping("/{planId}/look")
    String look(Actor actor, @PathVariable UUID planId) {
        OptionalInt recorded = looks.look(actor, planId);
        return HERE + "?looked=" + planId + (recorded.isPresent() ? "&recorded=" + recorded.getAsInt() : "");
    }

    @PostMapping("/reconciliation")
    String reconcile(Actor actor) {
        return HERE + "?mended=" + looks.reconcile(actor);
    }
}
