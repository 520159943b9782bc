package health.waymark.review.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.glass.Glass;
import health.waymark.query.ListFormat;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews over HTTP: a page as JSON, or all of them as a file. */
@RestController
class ReviewApi {
    private static final int A_PAGE = 100;

    private final ReviewQueries reviews;
    private final ReviewFiles files;
    private final Glass glass;

    ReviewApi(ReviewQueries reviews, ReviewFiles files, Glass glass) {
        this.reviews = reviews;
        this.files = files;
        this.glass = glass;
    }

    @GetMapping("/api/reviews")
    @Opens(AccessKind.LIST)
    @Nullable
    Listing<ReviewDue> reviews(
            Actor actor,
            @RequestParam(required = false) @Nullable ReviewState state,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(required = false) @Nullable String clinician,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "DUE") ReviewOrder sort,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        actor.require(Right.READ_PLANS);
        Page asked = Page.of(page, size, A_PAGE);
        ReviewFilter filter = new ReviewFilter(state, plan, clinician, subject, glass.onlyOf(actor));
        ListFormat leaves = ListFormat.of(format, request.getHeader(HttpHeaders.ACCEPT));
        if (leaves == ListFormat.JSON) {
            return reviews.find(actor.organisation(), filter, sort, asOf, asked);
        }
        files.write(leaves, actor.organisation(), filter, sort, asOf, request, response);
        return null;
    }
}
