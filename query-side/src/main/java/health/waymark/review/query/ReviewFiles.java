package health.waymark.review.query;

import health.waymark.evidence.query.AccessWitness;
import health.waymark.query.ListFile;
import health.waymark.query.ListFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reviews as files. */
final class ReviewFiles {
    private final ReviewQueries reviews;

    ReviewFiles(ReviewQueries reviews) {
        this.reviews = reviews;
    }

    void write(
            ListFormat format,
            String organisation,
            ReviewFilter filter,
            ReviewOrder order,
            @Nullable LocalDate asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (asOf != null) {
            reviews.refuseToCome(asOf); // before the first line is out
        }
        AccessWitness.exported(request);
        ReviewState state = filter.state();
        String name = ListFile.named(
                state == null ? "reviews" : state.name().toLowerCase(Locale.ROOT),
                asOf,
                filter.clinician(),
                filter.subject() == null ? null : "one-client",
                filter.plan());
        ListFile.write(
                name,
                format,
                ReviewDue.COLUMNS,
                response,
                file -> file.leaf(page -> reviews.find(organisation, filter, order, asOf, page), ReviewDue::values));
    }
}
