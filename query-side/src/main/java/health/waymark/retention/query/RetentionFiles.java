package health.waymark.retention.query;

import health.waymark.evidence.query.AccessWitness;
import health.waymark.query.ListFile;
import health.waymark.query.ListFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** What is kept, as files. */
final class RetentionFiles {
    private final RetentionQueries retention;

    RetentionFiles(RetentionQueries retention) {
        this.retention = retention;
    }

    void write(
            ListFormat format,
            String organisation,
            RetentionSearch search,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AccessWitness.exported(request);
        RetentionState state = search.state();
        String name = ListFile.named(
                "retention",
                state == null ? null : state.name().toLowerCase(Locale.ROOT),
                search.subject() == null ? null : "one-client",
                search.plan());
        ListFile.write(
                name,
                format,
                RetentionView.COLUMNS,
                response,
                file -> file.leaf(page -> retention.find(organisation, search, page), RetentionView::values));
    }
}
