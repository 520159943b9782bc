package health.waymark.operate.log;

import health.waymark.access.Actor;
import health.waymark.eventlog.OperatorLog;
import health.waymark.operate.OperatePages;
import health.waymark.operate.Turns;
import health.waymark.query.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OperatePages
class LogPages {
    private static final int ON_A_PAGE = 50;

    private final OperatorLog log;

    LogPages(OperatorLog log) {
        this.log = log;
    }

    @GetMapping("/operate/log")
    String log(Actor actor, @RequestParam(required = false) @Nullable Integer page, Model model) {
        Page asked = Page.of(page, null, ON_A_PAGE);
        var entries = log.latest(actor.organisation(), asked.offset(), asked.size()).stream()
                .map(Entry::of)
                .toList();
        model.addAttribute("entries", entries);
        model.addAttribute(
                "turn", Turns.of(asked, entries.size(), log.count(actor.organisation()), "/operate/log?page="));
        return "operate/log";
    }
}
