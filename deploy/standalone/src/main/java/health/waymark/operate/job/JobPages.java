package health.waymark.operate.job;

import health.waymark.access.Actor;
import health.waymark.job.Jobs;
import health.waymark.operate.OperatePages;
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
@RequestMapping("/operate/jobs")
class JobPages {
    private static final int ON_A_PAGE = 50;

    private final Jobs jobs;
    private final JobStops stops;

    JobPages(Jobs jobs, JobStops stops) {
        this.jobs = jobs;
        this.stops = stops;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable UUID cancelled,
            @RequestParam(required = false) @Nullable UUID ended,
            Model model) {
        Page asked = Page.of(page, null, ON_A_PAGE);
        var shown = jobs.of(actor.organisation(), asked.offset(), asked.size());
        model.addAttribute("jobs", shown);
        model.addAttribute("cancelled", cancelled);
        model.addAttribute("ended", ended);
        model.addAttribute(
                "turn", Turns.of(asked, shown.size(), jobs.count(actor.organisation(), null), "/operate/jobs?page="));
        return "operate/jobs";
    }

    @PostMapping("/{jobId}/cancel")
    String cancel(Actor actor, @PathVariable UUID jobId) {
        String came = stops.stop(actor, jobId).isPresent() ? "cancelled" : "ended";
        return "redirect:/operate/jobs?" + came + "=" + jobId;
    }
}
