package health.waymark.evidence.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
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
            Actor actor,
            @RequestParam(name = "actor", required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "LATEST") AuditOrder sort,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = AuditFilter.of(by, plan, from, to, kind, zone);
        return answer(AuditLists.REFUSALS, actor, filter, sort, page, size, format, request, response);
    }

    @GetMapping("/api/accesses")
    @Opens(AccessKind.AUDIT)
    @Nullable
    Listing<Access> accesses(
            Actor actor,
            @RequestParam(name = "actor", required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean breakGlass,
            @RequestParam(defaultValue = "LATEST") AuditOrder sort,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = AuditFilter.of(by, plan, from, to, kind, zone);
        AuditList<Access> list = breakGlass ? AuditLists.BROKEN_GLASS : AuditLists.ACCESSES;
        return answer(list, actor, filter, sort, page, size, format, request, response);
    }

    @GetMapping("/api/corrections")
    @Opens(AccessKind.AUDIT)
    @Nullable
    Listing<Correction> corrections(
            Actor actor,
            @RequestParam(name = "actor", required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "LATEST") AuditOrder sort,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = AuditFilter.of(by, plan, from, to, kind, zone);
        return answer(AuditLists.CORRECTIONS, actor, filter, sort, page, size, format, request, response);
    }

    @GetMapping("/api/actions")
    @Opens(AccessKind.AUDIT)
    @Nullable
    Listing<PersonsAct> actions(
            Actor actor,
            @RequestParam(name = "actor", required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "LATEST") AuditOrder sort,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = AuditFilter.of(by, plan, from, to, kind, zone);
        return answer(AuditLists.ACTIONS, actor, filter, sort, page, size, format, request, response);
    }

    @GetMapping("/api/disclosures")
    @Opens(AccessKind.AUDIT)
    @Nullable
    Listing<Disclosure> disclosures(
            Actor actor,
            @RequestParam(name = "actor", required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "LATEST") AuditOrder sort,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = AuditFilter.of(by, plan, from, to, kind, zone);
        return answer(AuditLists.DISCLOSURES, actor, filter, sort, page, size, format, request, response);
    }

    /** Nothing where a file was written already. */
    private <T extends AuditItem> @Nullable Listing<T> answer(
            AuditList<T> list,
            Actor actor,
            AuditFilter filter,
            AuditOrder sort,
            @Nullable Integer page,
            @Nullable Integer size,
            @Nullable String named,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        actor.require(Right.READ_AUDIT);
        Page asked = Page.of(page, size, A_PAGE);
        AuditFormat format = AuditFormat.of(named, request.getHeader(HttpHeaders.ACCEPT));
        if (format == AuditFormat.JSON) {
            return queries.find(list, actor.organisation(), filter, sort, asked);
        }
        files.write(list, format, actor.organisation(), filter, sort, request, response);
        return null;
    }
}
