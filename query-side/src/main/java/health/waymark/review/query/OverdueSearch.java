package health.waymark.review.query;

import health.waymark.http.Problem;
import health.waymark.query.Address;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody looks for among the reviews that were overdue, as the address has it. */
public record OverdueSearch(
        @Nullable String day,
        @Nullable UUID plan,
        @Nullable String clinician,
        @Nullable String subject,
        @Nullable ReviewOrder sort,
        @Nullable Integer page,
        @Nullable String format) {
    static final String ADDRESS = "/audit/overdue";

    public OverdueSearch {
        day = Address.given(day);
        clinician = Address.given(clinician);
        subject = Address.given(subject);
    }

    LocalDate day(LocalDate today) {
        try {
            return day == null ? today : LocalDate.parse(day);
        } catch (DateTimeParseException malformed) {
            throw Problem.malformed("Parameter 'day' takes a day such as 2026-03-01.");
        }
    }

    ReviewFilter filter() {
        return new ReviewFilter(ReviewState.OVERDUE, plan, clinician, subject, null);
    }

    public ReviewOrder order() {
        return sort == null ? ReviewOrder.DUE : sort;
    }

    /** Whether less than all that was overdue on the day is asked for. */
    public boolean narrows() {
        return plan != null || clinician != null || subject != null;
    }

    /** The same search, another page of it. */
    String address(int number) {
        return address(ADDRESS, "page", number == 0 ? null : number);
    }

    /** All that this search finds, as a file. */
    public String file(String format) {
        return address(ADDRESS + "/export", "format", format);
    }

    private String address(String path, String more, @Nullable Object value) {
        return Address.of(path)
                .with("day", day)
                .with("plan", plan)
                .with("clinician", clinician)
                .with("subject", subject)
                .with("sort", sort)
                .with(more, value)
                .toString();
    }
}
