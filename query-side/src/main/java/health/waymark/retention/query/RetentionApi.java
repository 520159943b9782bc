package health.waymark.retention.query;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** How long plans are kept, over HTTP: a page as JSON, or all of them as a file. */
@RestController
class RetentionApi {
    private static final int A_PAGE = 100;

    private final RetentionQueries retention;
    private final RetentionFiles files;

    RetentionApi(RetentionQueries retention, RetentionFiles files) {
        this.retention = retention;
        this.files = files;
    }

    @GetMapping("/api/retention")
    @Opens(AccessKind.AUDIT)
    @Nullable
    Listing<RetentionView> retention(
            Actor actor,
            @ModelAttribute RetentionSearch search,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        actor.require(Right.READ_AUDIT);
        Page asked = search.page(A_PAGE);
        ListFormat format = ListFormat.of(search.format(), request.getHeader(HttpHeaders.ACCEPT));
        if (format == ListFormat.JSON) {
            return retention.find(actor.organisation(), search, asked);
        }
        files.write(format, actor.organisation(), search, request, response);
        return null;
    }
}
