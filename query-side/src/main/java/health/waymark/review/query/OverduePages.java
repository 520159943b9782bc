package health.waymark.review.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.pages.query.Turn;
import health.waymark.query.ListFormat;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Which reviews were overdue when a day ended, for compliance. */
@Controller
class OverduePages {
    private static final int IN_A_LIST = 50;

    private final ReviewQueries reviews;
    private final ReviewFiles files;

    OverduePages(ReviewQueries reviews, ReviewFiles files) {
        this.reviews = reviews;
        this.files = files;
    }

    @GetMapping(OverdueSearch.ADDRESS)
    @Opens(AccessKind.AUDIT)
    String overdue(Actor actor, @ModelAttribute("search") OverdueSearch search, Model model) {
        actor.require(Right.READ_AUDIT);
        LocalDate asOf = search.day(reviews.today());
        Listing<ReviewDue> found = reviews.find(
                actor.organisation(), search.filter(), search.order(), asOf, Page.of(search.page(), null, IN_A_LIST));
        model.addAttribute("day", asOf);
        model.addAttribute("orders", ReviewOrder.values());
        model.addAttribute("reviews", found.items());
        model.addAttribute("anyActive", found.total() > 0 || reviews.anyActive(actor.organisation(), asOf));
        model.addAttribute("turn", Turn.of(found, search::address));
        return "audit/overdue";
    }

    /** All that the page would show, leafed through to its end. */
    @GetMapping(OverdueSearch.ADDRESS + "/export")
    @Opens(AccessKind.EXPORT)
    void export(
            Actor actor,
            @ModelAttribute("search") OverdueSearch search,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        actor.require(Right.READ_AUDIT);
        files.write(
                ListFormat.file(search.format()),
                actor.organisation(),
                search.filter(),
                search.order(),
                search.day(reviews.today()),
                request,
                response);
    }
}
