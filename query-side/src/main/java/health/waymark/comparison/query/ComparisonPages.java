package health.waymark.comparison.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.evidence.query.AccessWitness;
import health.waymark.history.query.Comparing;
import health.waymark.history.query.Comparisons;
import health.waymark.history.query.Ends;
import health.waymark.history.query.PlanDiff;
import health.waymark.history.query.Since;
import health.waymark.http.Problem;
import health.waymark.pages.query.PlanPage;
import health.waymark.pages.query.Wording;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanView;
import health.waymark.query.PlanAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What differs between a plan at one moment and at another, in sentences and in values. */
@Controller
class ComparisonPages {
    private static final List<Integer> DAYS = List.of(30, 90);

    private final PlanQueries plans;
    private final Comparisons comparisons;
    private final Wording wording;
    private final Clock clock;
    private final ZoneId zone;

    ComparisonPages(PlanQueries plans, Comparisons comparisons, Wording wording, Clock clock, ZoneId zone) {
        this.plans = plans;
        this.comparisons = comparisons;
        this.wording = wording;
        this.clock = clock;
        this.zone = zone;
    }

    /** Where a comparison may begin, with one click. */
    public record Preset(String words, String from) {}

    @GetMapping(PlanAddress.ONE + "/compare")
    @Opens(AccessKind.COMPARISON)
    String compare(
            Actor actor,
            @PathVariable UUID planId,
            Ends typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        actor.require(Right.READ_PLANS);
        PlanId id = new PlanId(planId);
        PlanView plan = plans.current(actor.organisation(), id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Comparing comparing = comparisons.of(actor, id);
        List<Since> occasions = comparing.occasions();
        Ends asked = Moments.understood(typed);
        Ends ends = asked.open()
                ? asked.from(occasions.isEmpty() ? "1" : occasions.get(0).code())
                : asked;
        model.addAttribute("page", PlanPage.now(plan, today));
        model.addAttribute("ends", ends);
        model.addAttribute("moments", Moments.of(ends, wording));
        model.addAttribute("occasions", occasions);
        model.addAttribute("presets", presets(occasions, plan, today));
        Since never = comparing.never(ends).orElse(null);
        model.addAttribute("never", never);
        if (never == null) {
            try {
                PlanDiff diff = comparing.between(ends);
                model.addAttribute("diff", diff);
                model.addAttribute("groups", ComparisonGroup.of(diff, plan));
            } catch (Problem refused) {
                // Whoever mistyped a day has their page before them, and what they typed; and they saw whose plan it
                // is.
                model.addAttribute("refused", refused.detail());
                response.setStatus(refused.status());
                AccessWitness.showsAllTheSame(request);
            }
        }
        return "plans/compare";
    }

    private static List<Preset> presets(List<Since> occasions, PlanView plan, LocalDate today) {
        List<Preset> presets = new ArrayList<>();
        occasions.forEach(one -> presets.add(new Preset("Since " + one.words(), one.code())));
        DAYS.stream()
                .filter(days -> plan.startsOn().isBefore(today.minusDays(days)))
                .forEach(days -> presets.add(new Preset(
                        "Since " + days + " days ago", today.minusDays(days).toString())));
        presets.add(new Preset("Since it was drafted", "1"));
        return presets;
    }
}
