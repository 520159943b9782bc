package health.waymark.operate.audit;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.eventlog.OperatorLog;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.operate.Turns;
import health.waymark.operate.log.Entry;
import health.waymark.query.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operators' log among the pages of the audit. */
@Controller
public class AuditedLog {
    private static final String ADDRESS = "/audit/operations";
    private static final int ON_A_PAGE = 50;

    private final OperatorLog log;

    AuditedLog(OperatorLog log) {
        this.log = log;
    }

    @GetMapping(ADDRESS)
    @Opens(AccessKind.AUDIT)
    String log(Actor actor, @RequestParam(required = false) @Nullable Integer page, Model model) {
        actor.require(Right.READ_AUDIT);
        Page asked = Page.of(page, null, ON_A_PAGE);
        var entries = log.latest(actor.organisation(), asked.offset(), asked.size()).stream()
                .map(Entry::of)
                .toList();
        long total = log.count(actor.organisation());
        model.addAttribute("entries", entries);
        model.addAttribute("turn", Turns.of(asked, entries.size(), total, ADDRESS + "?page="));
        return "operate/audited";
    }
}
