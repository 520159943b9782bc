package health.waymark.evidence.query;

import health.waymark.query.Address;
import health.waymark.query.ListFile;
import health.waymark.query.Page;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody looks for in a list of the audit, as the address has it. */
public record AuditSearch(
        @Nullable String actor,
        @Nullable UUID plan,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String to,
        @Nullable String kind,
        @Nullable AuditOrder sort,
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable String format) {

    public AuditSearch {
        actor = Address.given(actor);
        subject = Address.given(subject);
        from = Address.given(from);
        to = Address.given(to);
        kind = Address.given(kind);
    }

    AuditFilter filter(ZoneId zone) {
        return AuditFilter.of(actor, plan, subject, from, to, kind, zone);
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
        return actor != null || plan != null || subject != null || from != null || to != null || kind != null;
    }

    /** The same search, another page of it. */
    String address(String list, int number) {
        return address("/audit/" + list, "page", number == 0 ? null : number);
    }

    /** All that this search finds, as a file. */
    public String file(String list, String format) {
        return address("/audit/" + list + "/export", "format", format);
    }

    /** The name of a file of it, without its ending: a client's name had better not stand in one. */
    String fileName(String list) {
        return ListFile.named(list, kind, actor, subject == null ? null : "one-client", plan, from, to);
    }

    private String address(String path, String more, @Nullable Object value) {
        return Address.of(path)
                .with("actor", actor)
                .with("plan", plan)
                .with("subject", subject)
                .with("from", from)
                .with("to", to)
                .with("kind", kind)
                .with("sort", sort)
                .with("size", size)
                .with(more, value)
                .toString();
    }
}
