package health.waymark.disclosure.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.http.IdempotencyKey;
import health.waymark.http.StrictJson;
import health.waymark.job.Job;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
    ResponseEntity<Job> order(
            Actor actor,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        actor.require(Right.READ_AUDIT);
        UUID id = id(actor, IdempotencyKey.of(key), body);
        Job job = packages.order(id, actor, json.read(body, AuditPackages.Asked.class));
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + job.jobId()))
                .body(job);
    }

    /**
     * The same for what is sent again. Another body under the same key is another order: an answer about the package of the
     * first would let it be taken for one that was ordered for somebody else.
     */
    private static UUID id(Actor actor, @Nullable String key, byte[] body) {
        return key == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(String.join(
                                "\n",
                                AuditPackages.KIND,
                                actor.organisation(),
                                actor.id(),
                                key,
                                new String(body, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/{packageId}", produces = PackageFile.TYPE)
    @Opens(AccessKind.EXPORT)
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID packageId) {
        actor.require(Right.READ_AUDIT);
        return PackageFile.of(packageId, packages.file(actor.organisation(), packageId));
    }
}
