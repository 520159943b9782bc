package health.waymark.review.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.glass.Glass;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews over HTTP. */
@RestController
class ReviewApi {
    private static final int A_PAGE = 100;

    private final ReviewQueries reviews;
    private final Glass glass;

    ReviewApi(ReviewQueries reviews, Glass glass) {
        this.reviews = reviews;
        this.glass = glass;
    }

    @GetMapping("/api/reviews")
    @Opens(AccessKind.LIST)
    Listing<ReviewDue> reviews(
            Actor actor,
            @RequestParam(required = false) @Nullable ReviewState state,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        actor.require(Right.READ_PLANS);
        Page asked = Page.of(page, size, A_PAGE);
        return asOf == null
                ? reviews.find(actor.organisation(), state, glass.onlyOf(actor), asked)
                : reviews.find(actor.organisation(), state, glass.onlyOf(actor), asOf, asked);
    }
}
