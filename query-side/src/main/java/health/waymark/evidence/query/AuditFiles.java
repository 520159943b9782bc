package health.waymark.evidence.query;

import health.waymark.plan.event.PlanId;
import health.waymark.query.ListFile;
import health.waymark.query.ListFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an audit lists, as files. */
final class AuditFiles {
    private final AuditQueries queries;

    AuditFiles(AuditQueries queries) {
        this.queries = queries;
    }

    /** In a table with the name of the client whose plan it is about as the last column. */
    <T extends AuditItem> void write(
            AuditList<T> list,
            ListFormat format,
            String organisation,
            AuditSearch search,
            AuditFilter filter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        filter.condition(list); // refuses before the first line is out
        AccessWitness.exported(request);
        List<String> columns = new ArrayList<>(list.columns());
        columns.add("client");
        ListFile.write(
                search.fileName(list.name()),
                format,
                columns,
                response,
                file -> queries.each(
                        list, organisation, filter, search.order(), part -> lines(part, organisation, file)));
    }

    private void lines(List<? extends AuditItem> part, String organisation, ListFile file) {
        Map<UUID, String> clients = queries.subjects(organisation, part, null);
        for (AuditItem item : part) {
            PlanId plan = item.planId();
            List<@Nullable Object> values = new ArrayList<>(item.values());
            values.add(plan == null ? null : clients.get(plan.value()));
            file.line(item, values);
        }
    }
}
