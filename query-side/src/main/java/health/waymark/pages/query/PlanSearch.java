package health.waymark.pages.query;

import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.query.PlanFilter;
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
        @Nullable Integer page) {

    public PlanSearch {
        q = blankIsNone(q);
        clinician = blankIsNone(clinician);
        subject = blankIsNone(subject);
    }

    PlanFilter filter() {
        return PlanFilter.of(subject, clinician, status == null ? null : List.of(status), reviewDueBefore, q);
    }

    /** Whether less than everything is asked for. */
    public boolean narrows() {
        return q != null || status != null || reviewDueBefore != null || clinician != null || subject != null;
    }

    /** The same search, another page of it. */
    public String address(int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/plans");
        Map<String, Object> values = new HashMap<>();
        add(address, values, "q", q);
        add(address, values, "status", status);
        add(address, values, "reviewDueBefore", reviewDueBefore);
        add(address, values, "clinician", clinician);
        add(address, values, "subject", subject);
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
