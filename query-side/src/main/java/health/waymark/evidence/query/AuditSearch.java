package health.waymark.evidence.query;

import health.waymark.query.Page;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody looks for in a list of the audit, as the address has it. */
public record AuditSearch(
        @Nullable String actor,
        @Nullable UUID plan,
        @Nullable String from,
        @Nullable String to,
        @Nullable String kind,
        @Nullable AuditOrder sort,
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable String format) {

    public AuditSearch {
        actor = blankIsNone(actor);
        from = blankIsNone(from);
        to = blankIsNone(to);
        kind = blankIsNone(kind);
    }

    AuditFilter filter(ZoneId zone) {
        return AuditFilter.of(actor, plan, from, to, kind, zone);
    }

    /** @param usual how many items are wanted where it isn't said */
    Page page(int usual) {
        return Page.of(page, size, usual);
    }

    public AuditOrder order() {
        return sort == null ? AuditOrder.LATEST : sort;
    }

    /** Whether less than everything is asked for. */
    public boolean narrows() {
        return actor != null || plan != null || from != null || to != null || kind != null;
    }

    /** The same search, another page of it. */
    String address(String list, int number) {
        return address("/audit/" + list, "page", number == 0 ? null : number);
    }

    /** All that this search finds, as a file. */
    public String file(String list, String format) {
        return address("/audit/" + list + "/export", "format", format);
    }

    private String address(String path, String more, @Nullable Object value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new HashMap<>();
        add(address, values, "actor", actor);
        add(address, values, "plan", plan);
        add(address, values, "from", from);
        add(address, values, "to", to);
        add(address, values, "kind", kind);
        add(address, values, "sort", sort);
        add(address, values, "size", size);
        add(address, values, more, value);
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
