package health.waymark.pages.query;

import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.query.PlanFilter;
import health.waymark.plan.query.PlanOrder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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
        q = blankIsNone(q);
        clinician = blankIsNone(clinician);
        subject = blankIsNone(subject);
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
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(list);
        Map<String, Object> values = new HashMap<>();
        add(address, values, "q", q);
        add(address, values, "status", status);
        add(address, values, "reviewDueBefore", reviewDueBefore);
        add(address, values, "clinician", clinician);
        add(address, values, "subject", subject);
        add(address, values, "sort", sort);
        add(address, values, "page", number == 0 ? null : number);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void add(
            UriComponentsBuilder address, Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
