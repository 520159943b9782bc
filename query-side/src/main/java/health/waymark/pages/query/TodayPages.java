package health.waymark.pages.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.access.Role;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.glass.Glass;
import health.waymark.today.query.Need;
import health.waymark.today.query.TodayQueries;
import health.waymark.today.query.Whose;
import health.waymark.today.query.WorkItem;
import health.waymark.today.query.Worklist;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody should do first: their own plans, their team's, or all of the organisation. */
@Controller
class TodayPages {
    /** More than anybody does in a day; the rest is counted and found under Plans. */
    private static final int SHOWN = 200;

    private final TodayQueries today;
    private final Glass glass;

    TodayPages(TodayQueries today, Glass glass) {
        this.today = today;
        this.glass = glass;
    }

    @GetMapping("/today")
    @Opens(AccessKind.LIST)
    String today(
            Actor actor,
            @RequestParam(required = false) @Nullable Whose whose,
            @RequestParam(required = false) @Nullable Need need,
            Model model) {
        actor.require(Right.READ_PLANS);
        List<Whose> choices = glass.binds(actor) ? List.of(Whose.MINE) : choices(actor);
        Whose chosen = whose == null || !choices.contains(whose) ? choices.get(0) : whose;
        Worklist all = today.of(actor.organisation(), chosen, actor.personId());
        List<WorkItem> items = need == null ? all.items() : all.of(need);
        model.addAttribute("list", all);
        model.addAttribute("items", items.stream().limit(SHOWN).toList());
        model.addAttribute("left", Math.max(0, items.size() - SHOWN));
        model.addAttribute("whose", chosen);
        model.addAttribute("choices", choices);
        model.addAttribute("need", need);
        model.addAttribute("needs", Need.values());
        return "today";
    }

    /** What fits a person's role first. */
    private static List<Whose> choices(Actor actor) {
        List<Whose> choices = new ArrayList<>();
        if (actor.personId() != null && actor.roles().contains(Role.CLINICIAN)) {
            choices.add(Whose.MINE);
        }
        if (actor.personId() != null && actor.roles().contains(Role.SUPERVISOR)) {
            choices.add(Whose.TEAM);
            if (choices.size() == 1) {
                choices.add(Whose.MINE);
            }
        }
        choices.add(Whose.ALL);
        return choices;
    }
}
