package health.waymark.retention.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long plans are kept, over HTTP. */
@RestController
class RetentionApi {
    private static final int A_PAGE = 100;

    private final RetentionQueries retention;

    RetentionApi(RetentionQueries retention) {
        this.retention = retention;
    }

    @GetMapping("/api/retention")
    @Opens(AccessKind.AUDIT)
    Listing<RetentionView> retention(
            Actor actor,
            @RequestParam(required = false) @Nullable RetentionState state,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        actor.require(Right.READ_AUDIT);
        return retention.find(actor.organisation(), state, plan, Page.of(page, size, A_PAGE));
    }
}
