package health.waymark.evidence.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.query.ListFormat;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an audit asks across plans, over HTTP: a page as JSON, or all of it as a file. */
@RestController
class AuditApi {
    private static final int A_PAGE = 100;

    private final AuditQueries queries;
    private final AuditFiles files;
    private final ZoneId zone;

    AuditApi(AuditQueries queries, AuditFiles files, ZoneId zone) {
        this.queries = queries;
        this.files = files;
        this.zone = zone;
    }

    @GetMapping("/api/refusals")
    @Opens(AccessKind.AUDIT)
    @Nullable
    Listing<Refusal> refusals(
            Actor actor, @ModelAttribute AuditSearch search, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(AuditLists.REFUSALS, actor, search, request, response);
    }

    @GetMapping("/api/accesses")
    @Opens(AccessKind.AUDIT)
    @Nullable
    Listing<Access> accesses(
            Actor actor,
            @ModelAttribute AuditSearch search,
            @RequestParam(defaultValue = "false") boolean breakGlass,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AuditList<Access> list = breakGlass ? AuditLists.BROKEN_GLASS : AuditLists.ACCESSES;
        return answer(list, actor, search, request, response);
    }

    @GetMapping("/api/corrections")
    @Opens(AccessKind.AUDIT)
    @Nullable
    Listing<Correction> corrections(
            Actor actor, @ModelAttribute AuditSearch search, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(AuditLists.CORRECTIONS, actor, search, request, response);
    }

    @GetMapping("/api/actions")
    @Opens(AccessKind.AUDIT)
    @Nullable
    Listing<PersonsAct> actions(
            Actor actor, @ModelAttribute AuditSearch search, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(AuditLists.ACTIONS, actor, search, request, response);
    }

    @GetMapping("/api/disclosures")
    @Opens(AccessKind.AUDIT)
    @Nullable
    Listing<Disclosure> disclosures(
            Actor actor, @ModelAttribute AuditSearch search, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(AuditLists.DISCLOSURES, actor, search, request, response);
    }

    /** Nothing where a file was written already. */
    private <T extends AuditItem> @Nullable Listing<T> answer(
            AuditList<T> list,
            Actor actor,
            AuditSearch search,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        actor.require(Right.READ_AUDIT);
        AuditFilter filter = search.filter(zone);
        Page asked = search.page(A_PAGE);
        ListFormat format = ListFormat.of(search.format(), request.getHeader(HttpHeaders.ACCEPT));
        if (format == ListFormat.JSON) {
            return queries.find(list, actor.organisation(), filter, search.order(), asked);
        }
        files.write(list, format, actor.organisation(), search, filter, request, response);
        return null;
    }
}
