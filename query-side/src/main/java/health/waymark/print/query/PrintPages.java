package health.waymark.print.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.chart.query.PlanCharts;
import health.waymark.chart.query.PlanCharts.PlanChart;
import health.waymark.comparison.query.ComparisonGroup;
import health.waymark.comparison.query.Moments;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.history.query.Comparisons;
import health.waymark.history.query.Ends;
import health.waymark.history.query.PlanDiff;
import health.waymark.http.Problem;
import health.waymark.pages.query.LookBack;
import health.waymark.pages.query.PlanNames;
import health.waymark.pages.query.Wording;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanView;
import health.waymark.query.PlanAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The plan and its progress for the client, and what changed: each to be printed from the browser, and as a PDF. */
@Controller
class PrintPages {
    private static final String PLAN = "print/plan";
    private static final String PROGRESS = "print/progress";
    private static final String COMPARISON = "print/compare";

    private final PlanQueries plans;
    private final PlanCharts charts;
    private final Comparisons comparisons;
    private final PlainWords plain;
    private final Wording wording;
    private final PdfViews pdf;
    private final Clock clock;
    private final ZoneId zone;

    PrintPages(
            PlanQueries plans,
            PlanCharts charts,
            Comparisons comparisons,
            PlainWords plain,
            Wording wording,
            PdfViews pdf,
            Clock clock,
            ZoneId zone) {
        this.plans = plans;
        this.charts = charts;
        this.comparisons = comparisons;
        this.plain = plain;
        this.wording = wording;
        this.pdf = pdf;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping(PlanAddress.ONE + "/print")
    @Opens(AccessKind.PRINT)
    String plan(Actor actor, @PathVariable UUID planId, LookBack look, Model model) {
        asItStands(look);
        sheet(actor, new PlanId(planId), model);
        return PLAN;
    }

    @GetMapping(PlanAddress.ONE + "/plan.pdf")
    @Opens(AccessKind.PRINT)
    View planPdf(Actor actor, @PathVariable UUID planId, LookBack look, Model model) {
        asItStands(look);
        PlanView plan = sheet(actor, new PlanId(planId), model);
        return pdf.of(PLAN, "plan-" + planId + "-v" + plan.version());
    }

    @GetMapping(PlanAddress.ONE + "/print/progress")
    @Opens(AccessKind.PRINT)
    String progress(
            Actor actor,
            @PathVariable UUID planId,
            LookBack look,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model) {
        asItStands(look);
        report(actor, new PlanId(planId), from, to, model);
        return PROGRESS;
    }

    @GetMapping(PlanAddress.ONE + "/progress.pdf")
    @Opens(AccessKind.PRINT)
    View progressPdf(
            Actor actor,
            @PathVariable UUID planId,
            LookBack look,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model) {
        asItStands(look);
        PlanView plan = report(actor, new PlanId(planId), from, to, model);
        return pdf.of(PROGRESS, "progress-" + planId + "-v" + plan.version());
    }

    @GetMapping(PlanAddress.ONE + "/print/compare")
    @Opens(AccessKind.PRINT)
    String comparison(Actor actor, @PathVariable UUID planId, Ends ends, Model model) {
        compared(actor, new PlanId(planId), ends, model);
        return COMPARISON;
    }

    @GetMapping(PlanAddress.ONE + "/compare.pdf")
    @Opens(AccessKind.PRINT)
    View comparisonPdf(Actor actor, @PathVariable UUID planId, Ends ends, Model model) {
        PlanDiff diff = compared(actor, new PlanId(planId), ends, model);
        return pdf.of(
                COMPARISON,
                "changes-" + planId + "-v" + diff.from().version() + "-v"
                        + diff.to().version());
    }

    /** A sheet that somebody takes home for the plan of then, and that tells of now, would mislead them. */
    private static void asItStands(LookBack look) {
        if (!look.none()) {
            throw Problem.onlyOfNow(
                    "What is printed for a client tells of the plan as it stands. The plan of the past is on its"
                            + " page: print that, or leave version, asOf and effectiveAt out of this address.");
        }
    }

    private PlanDiff compared(Actor actor, PlanId id, Ends typed, Model model) {
        PlanView plan = sheet(actor, id, model);
        Ends ends = Moments.understood(typed);
        PlanDiff diff = comparisons.of(actor, id).between(ends);
        model.addAttribute("ends", ends);
        model.addAttribute("moments", Moments.of(ends, wording));
        model.addAttribute("diff", diff);
        model.addAttribute("groups", ComparisonGroup.of(diff, plan));
        model.addAttribute("names", PlanNames.of(plan));
        return diff;
    }

    private PlanView sheet(Actor actor, PlanId id, Model model) {
        actor.require(Right.READ_PLANS);
        PlanView plan = plans.current(actor.organisation(), id);
        dress(actor, plan, model);
        return plan;
    }

    private PlanView report(Actor actor, PlanId id, @Nullable LocalDate from, @Nullable LocalDate to, Model model) {
        actor.require(Right.READ_PLANS);
        PlanChart chart = charts.of(actor.organisation(), id, from, to);
        dress(actor, chart.plan(), model);
        model.addAttribute("chart", chart);
        return chart.plan();
    }

    private void dress(Actor actor, PlanView plan, Model model) {
        model.addAttribute("plain", plain);
        model.addAttribute("sheet", new PlanSheet(plan, LocalDate.ofInstant(clock.instant(), zone), actor.name()));
    }
}
