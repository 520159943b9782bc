package health.waymark.evidence.query;

import health.waymark.plan.event.PlanId;
import health.waymark.query.Csv;
import health.waymark.query.ViewJson;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who looked, what was corrected and what was disclosed, between two positions of the log, for whoever takes it away: the
 * oldest first, fetched as it is consumed.
 */
public final class AuditTrail {
    private final AuditQueries queries;

    AuditTrail(AuditQueries queries) {
        this.queries = queries;
    }

    /** @param plan null for all that the organisation's people looked at */
    public Stream<Access> accesses(String organisation, @Nullable PlanId plan, long after, long upTo) {
        return of(AuditLists.ACCESSES, organisation, plan, after, upTo);
    }

    public Stream<Correction> corrections(String organisation, PlanId plan, long after, long upTo) {
        return of(AuditLists.CORRECTIONS, organisation, plan, after, upTo);
    }

    public Stream<Disclosure> disclosures(String organisation, PlanId plan, long after, long upTo) {
        return of(AuditLists.DISCLOSURES, organisation, plan, after, upTo);
    }

    private <T extends AuditItem> Stream<T> of(
            AuditList<T> list, String organisation, @Nullable PlanId plan, long after, long upTo) {
        AuditFilter filter = new AuditFilter(null, plan == null ? null : plan.value(), null, null, null);
        return queries.stream(list, organisation, filter, after, upTo);
    }

    /** The clients' names, by plan. */
    public Map<UUID, String> clients(String organisation, Collection<UUID> plans) {
        return queries.subjects(organisation, plans);
    }

    /** What was looked at, in words. */
    public String words(Access access) {
        return access.kind().equals(AccessRow.OMITTED)
                ? access.count() + " more looks were only counted"
                : AuditWords.looked(access);
    }

    /** The line of a file above accesses, with its end. */
    public static String csvHead() {
        return Csv.row(Access.COLUMNS);
    }

    public static String csv(Access access) {
        return Csv.row(access.values());
    }

    public static String json(Access access) {
        return ViewJson.MAPPER.writeValueAsString(access) + "\n";
    }
}
