package health.waymark.disclosure.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.http.StrictJson;
import health.waymark.job.Job;
import java.net.URI;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders audit packages, and hands them out. */
@RestController
@RequestMapping("/api/audit-packages")
class PackageApi {
    private final AuditPackages packages;
    private final StrictJson json = new StrictJson();

    PackageApi(AuditPackages packages) {
        this.packages = packages;
    }

    @PostMapping
    @Opens(AccessKind.AUDIT)
    ResponseEntity<Job> order(Actor actor, @RequestBody byte[] body) {
        actor.require(Right.READ_AUDIT);
        Job job = packages.order(actor, json.read(body, AuditPackages.Asked.class));
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + job.jobId()))
                .body(job);
    }

    @GetMapping(path = "/{packageId}", produces = PackageFile.TYPE)
    @Opens(AccessKind.EXPORT)
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID packageId) {
        actor.require(Right.READ_AUDIT);
        return PackageFile.of(packageId, packages.file(actor.organisation(), packageId));
    }
}
