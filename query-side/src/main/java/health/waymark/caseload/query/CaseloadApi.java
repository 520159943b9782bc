package health.waymark.caseload.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.glass.Glass;
import health.waymark.query.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Caseloads over HTTP. */
@RestController
class CaseloadApi {
    private static final int A_PAGE = 100;

    private final CaseloadQueries caseloads;
    private final Glass glass;

    CaseloadApi(CaseloadQueries caseloads, Glass glass) {
        this.caseloads = caseloads;
        this.glass = glass;
    }

    @GetMapping("/api/caseloads/{clinician}")
    @Opens(AccessKind.LIST)
    CaseloadView caseload(
            Actor actor,
            @PathVariable String clinician,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        actor.require(Right.READ_PLANS);
        return caseloads.of(actor.organisation(), clinician, glass.onlyOf(actor), Page.of(page, size, A_PAGE));
    }
}
