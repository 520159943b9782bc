package health.waymark.retention.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.organisation.Organisations;
import health.waymark.pages.query.Turn;
import health.waymark.query.ListFormat;
import health.waymark.query.Listing;
import health.waymark.retention.RetentionWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Which plans are held, kept and past their retention, for compliance. */
@Controller
class RetentionPages {
    private static final int IN_A_LIST = 50;

    private final RetentionQueries retention;
    private final RetentionFiles files;
    private final Organisations organisations;

    RetentionPages(RetentionQueries retention, RetentionFiles files, Organisations organisations) {
        this.retention = retention;
        this.files = files;
        this.organisations = organisations;
    }

    @GetMapping(RetentionSearch.ADDRESS)
    @Opens(AccessKind.AUDIT)
    String retention(Actor actor, @ModelAttribute("search") RetentionSearch search, Model model) {
        actor.require(Right.READ_AUDIT);
        Listing<RetentionView> found = retention.find(actor.organisation(), search, search.page(IN_A_LIST));
        model.addAttribute("states", RetentionState.values());
        model.addAttribute("orders", RetentionOrder.values());
        model.addAttribute(
                "period",
                RetentionWords.of(organisations.settings(actor.organisation()).retention()));
        model.addAttribute("plans", found.items());
        model.addAttribute("turn", Turn.of(found, search::address));
        return "audit/retention";
    }

    /** All that the page would show, leafed through to its end. */
    @GetMapping(RetentionSearch.ADDRESS + "/export")
    @Opens(AccessKind.EXPORT)
    void export(
            Actor actor,
            @ModelAttribute("search") RetentionSearch search,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        actor.require(Right.READ_AUDIT);
        files.write(ListFormat.file(search.format()), actor.organisation(), search, request, response);
    }
}
