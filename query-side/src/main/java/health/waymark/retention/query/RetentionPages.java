package health.waymark.retention.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.organisation.Organisations;
import health.waymark.pages.query.Turn;
import health.waymark.query.Address;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import health.waymark.retention.RetentionWords;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which plans are held, kept and past their retention, for compliance. */
@Controller
class RetentionPages {
    private static final String ADDRESS = "/audit/retention";
    private static final int IN_A_LIST = 50;

    private final RetentionQueries retention;
    private final Organisations organisations;

    RetentionPages(RetentionQueries retention, Organisations organisations) {
        this.retention = retention;
        this.organisations = organisations;
    }

    @GetMapping(ADDRESS)
    @Opens(AccessKind.AUDIT)
    String retention(
            Actor actor,
            @RequestParam(required = false) @Nullable RetentionState state,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        actor.require(Right.READ_AUDIT);
        Listing<RetentionView> found =
                retention.find(actor.organisation(), state, plan, Page.of(page, null, IN_A_LIST));
        model.addAttribute("state", state);
        model.addAttribute("states", RetentionState.values());
        model.addAttribute("plan", plan);
        model.addAttribute(
                "period",
                RetentionWords.of(organisations.settings(actor.organisation()).retention()));
        model.addAttribute("plans", found.items());
        model.addAttribute("turn", Turn.of(found, number -> Address.of(ADDRESS)
                .with("state", state)
                .with("plan", plan)
                .with("page", number)
                .toString()));
        return "audit/retention";
    }
}
