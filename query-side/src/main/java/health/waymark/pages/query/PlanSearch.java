package health.waymark.pages.query;

import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.query.PlanFilter;
import health.waymark.plan.query.PlanOrder;
import health.waymark.query.Address;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody looks for in the list of plans, as the address bar has it: a list can be kept, sent and gone back to. */
public record PlanSearch(
        @Nullable String q,
        @Nullable PlanStatus status,
        @Nullable LocalDate reviewDueBefore,
        @Nullable String clinician,
        @Nullable String subject,
        @Nullable PlanOrder sort,
        @Nullable Integer page) {

    public PlanSearch {
        q = Address.given(q);
        clinician = Address.given(clinician);
        subject = Address.given(subject);
    }

    static PlanSearch of(String clinician) {
        return new PlanSearch(null, null, null, clinician, null, null, null);
    }

    PlanFilter filter() {
        return filter(List.of());
    }

    /** @param unlessSaid the plans wanted where no status is chosen; all where there are none of these either */
    PlanFilter filter(List<PlanStatus> unlessSaid) {
        return PlanFilter.of(subject, clinician, status == null ? unlessSaid : List.of(status), reviewDueBefore, q);
    }

    PlanOrder order(PlanOrder unlessSaid) {
        return sort == null ? unlessSaid : sort;
    }

    /** Whether less than everything is asked for. */
    public boolean narrows() {
        return q != null || status != null || reviewDueBefore != null || clinician != null || subject != null;
    }

    /** The same search, another page of it. */
    public String address(String list, int number) {
        return Address.of(list)
                .with("q", q)
                .with("status", status)
                .with("reviewDueBefore", reviewDueBefore)
                .with("clinician", clinician)
                .with("subject", subject)
                .with("sort", sort)
                .with("page", number == 0 ? null : number)
                .toString();
    }
}
