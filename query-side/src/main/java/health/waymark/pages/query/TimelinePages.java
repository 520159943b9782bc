package health.waymark.pages.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.chart.query.PlanCharts;
import health.waymark.chart.query.PlanCharts.PlanChart;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.plan.event.PlanId;
import health.waymark.query.PlanAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How the scores of a plan moved: drawn, and as the same numbers in tables. */
@Controller
class TimelinePages {
    private static final List<Integer> DAYS = List.of(90, 180, 365);

    private final PlanCharts charts;
    private final Pasts pasts;

    TimelinePages(PlanCharts charts, Pasts pasts) {
        this.charts = charts;
        this.pasts = pasts;
    }

    @GetMapping(PlanAddress.ONE + "/timeline")
    @Opens(AccessKind.PROGRESS)
    String timeline(
            Actor actor,
            @PathVariable UUID planId,
            LookBack look,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model) {
        actor.require(Right.READ_PLANS);
        PlanId id = new PlanId(planId);
        PlanChart chart = look.none()
                ? charts.of(actor.organisation(), id, from, to)
                : charts.of(pasts.seen(actor, id, look), from, to);
        model.addAttribute(
                "page",
                look.none() ? PlanPage.now(chart.plan(), chart.today()) : pasts.page(actor, chart.plan(), look));
        model.addAttribute("tracks", chart.tracks());
        model.addAttribute("period", chart.period());
        model.addAttribute("whole", from == null && to == null);
        model.addAttribute(
                "shorter",
                DAYS.stream()
                        .map(days -> new Shorter(days, chart.today().minusDays(days)))
                        .filter(shorter -> shorter.from().isAfter(chart.first()))
                        .toList());
        return "plans/timeline";
    }

    /** A period that ends today. */
    public record Shorter(int days, LocalDate from) {}
}
