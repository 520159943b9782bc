package health.waymark.evidence.query;

import health.waymark.query.ViewJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** Lists as files, written as they are read: however long one is, it is never held as a whole. */
final class AuditFiles {
    private final AuditQueries queries;

    AuditFiles(AuditQueries queries) {
        this.queries = queries;
    }

    <T extends AuditItem> void write(
            AuditList<T> list,
            AuditFormat format,
            String organisation,
            AuditFilter filter,
            AuditOrder order,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        filter.condition(list); // refuses before the first line is out
        AccessWitness.exported(request);
        response.setContentType(format.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + list.name() + (format == AuditFormat.CSV ? ".csv" : ".ndjson") + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        if (format == AuditFormat.CSV) {
            out.write(Csv.row(list.columns()));
        }
        try {
            queries.each(list, organisation, filter, order, item -> write(item, format, out));
        } catch (UncheckedIOException hungUp) {
            throw hungUp.getCause();
        }
        out.flush();
    }

    private static void write(AuditItem item, AuditFormat format, Writer out) {
        try {
            out.write(
                    format == AuditFormat.CSV
                            ? Csv.row(item.values())
                            : ViewJson.MAPPER.writeValueAsString(item) + "\n");
        } catch (IOException hungUp) {
            throw new UncheckedIOException(hungUp);
        }
    }
}
