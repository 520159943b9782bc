package health.waymark.fhir.command;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.http.Problem;
import health.waymark.job.Job;
import health.waymark.job.Jobs;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes FHIR in; the rest is a job. */
@RestController
class FhirImportController {
    private final FhirImports imports;
    private final Jobs jobs;

    FhirImportController(FhirImports imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    /** @param source names the system it comes from, where several use the same ids */
    @PostMapping(
            path = "/api/imports/fhir",
            consumes = {"application/fhir+json", "application/fhir+ndjson", "application/x-ndjson", "application/json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Job> take(
            Actor actor, @RequestParam(required = false) @Nullable String source, HttpServletRequest request)
            throws IOException {
        actor.require(Right.IMPORT);
        if (source != null && !source.matches("[\\x21-\\x7e]{1,200}")) {
            throw Problem.malformed("Parameter 'source' takes 1 to 200 printable characters without blanks.");
        }
        Spooled body = imports.take(request.getInputStream(), isLines(request));
        if (body.size() == 0) {
            body.close();
            throw Problem.malformed("", "must not be empty");
        }
        Job job = jobs.start(actor, "fhir-import", imports.work(body, actor, source == null ? "" : source));
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + job.jobId()))
                .body(job);
    }

    private static boolean isLines(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).contains("ndjson");
    }
}
