package health.waymark.retention.query;

import health.waymark.plan.query.PlanFilter;
import health.waymark.query.Address;
import health.waymark.query.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the plans that are kept, as the address has it; null for all.
 *
 * @param subject the client, by id or, whether in capitals or not, by name
 */
public record RetentionSearch(
        @Nullable RetentionState state,
        @Nullable UUID plan,
        @Nullable String subject,
        @Nullable RetentionOrder sort,
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable String format) {
    static final String ADDRESS = "/audit/retention";

    public RetentionSearch {
        subject = PlanFilter.text("subject", Address.given(subject));
    }

    static RetentionSearch of(@Nullable RetentionState state, @Nullable UUID plan) {
        return new RetentionSearch(state, plan, null, null, null, null, null);
    }

    String condition() {
        return (state == null ? "" : " and " + state.condition())
                + (plan == null ? "" : " and plan_id = :plan")
                + (subject == null ? "" : " and (subject_id = :subject or lower(subject_display) = lower(:subject))");
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (plan != null) {
            values.put("plan", plan);
        }
        if (subject != null) {
            values.put("subject", subject);
        }
        return values;
    }

    public RetentionOrder order() {
        return sort == null ? RetentionOrder.KEEP_UNTIL : sort;
    }

    /** @param usual how many plans are wanted where it isn't said */
    Page page(int usual) {
        return Page.of(page, size, usual);
    }

    /** Whether less than everything is asked for. */
    public boolean narrows() {
        return state != null || plan != null || subject != null;
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
                .with("state", state)
                .with("plan", plan)
                .with("subject", subject)
                .with("sort", sort)
                .with("size", size)
                .with(more, value)
                .toString();
    }
}
