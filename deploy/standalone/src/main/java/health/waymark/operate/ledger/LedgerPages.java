package health.waymark.operate.ledger;

import health.waymark.access.Actor;
import health.waymark.handout.query.Outside;
import health.waymark.http.Problem;
import health.waymark.ledger.query.LedgerQueries;
import health.waymark.operate.OperatePages;
import health.waymark.operate.Reasons;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger as whoever operates sees it: its keys, and what goes out. */
@OperatePages
@RequestMapping(LedgerSection.PATH)
class LedgerPages {
    private final KeyChanges changes;
    private final LedgerQueries ledger;
    private final Outside outside;

    LedgerPages(KeyChanges changes, LedgerQueries ledger, Outside outside) {
        this.changes = changes;
        this.ledger = ledger;
        this.outside = outside;
    }

    @GetMapping
    String ledger(
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String wrong,
            Model model) {
        model.addAttribute("known", ledger.known());
        model.addAttribute("targets", outside.targets());
        model.addAttribute("walk", outside.lastWalk().orElse(null));
        model.addAttribute("nextWalk", outside.nextWalk().orElse(null));
        model.addAttribute("done", done);
        model.addAttribute("wrong", wrong);
        return "operate/ledger";
    }

    @PostMapping("/key")
    String rotate(Actor actor, @RequestParam(defaultValue = "") String reason) {
        if (Reasons.missing(reason)) {
            return "redirect:" + LedgerSection.PATH + "?wrong=reason";
        }
        try {
            changes.order(actor, Reasons.checked(reason));
        } catch (Problem waiting) {
            if (waiting.status() == 409) {
                return "redirect:" + LedgerSection.PATH + "?wrong=waiting";
            }
            throw waiting;
        }
        return "redirect:" + LedgerSection.PATH + "?done=rotated";
    }
}
