package health.waymark.disclosure.query;

import health.waymark.access.Actor;
import health.waymark.access.ActorProvenance;
import health.waymark.evidence.query.AuditTrail;
import health.waymark.http.Problem;
import health.waymark.job.Finding;
import health.waymark.job.Job;
import health.waymark.job.JobKind;
import health.waymark.job.JobWork;
import health.waymark.job.Jobs;
import health.waymark.job.StartedJob;
import health.waymark.plan.query.PlanQueries;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Audit packages: ordered, made as jobs, and handed out to their organisation's auditors as long as they are kept. */
public final class AuditPackages implements JobKind {
    public static final String KIND = "audit-package";
    static final String FOLDER = "audit-packages";

    private final Jobs jobs;
    private final PackageFolder folder;
    private final PackageKeeping keeping;
    private final PackageMaking making;
    private final Reports reports;
    private final AuditTrail trail;
    private final PlanQueries plans;
    private final ZoneId zone;
    private final String version;

    AuditPackages(
            Jobs jobs,
            PackageFolder folder,
            PackageKeeping keeping,
            PackageMaking making,
            Reports reports,
            AuditTrail trail,
            PlanQueries plans,
            ZoneId zone,
            String version) {
        this.jobs = jobs;
        this.folder = folder;
        this.keeping = keeping;
        this.making = making;
        this.reports = reports;
        this.trail = trail;
        this.plans = plans;
        this.zone = zone;
        this.version = version;
    }

    /**
     * What somebody asks for.
     *
     * @param address of the recipient
     * @param purpose what the recipient gets it for, in a sentence
     * @param description of what is disclosed, in a sentence
     * @param consent what allows it, as the clinic refers to it
     */
    record Asked(
            PackageScope.Asked scope,
            String recipient,
            @Nullable String address,
            String purpose,
            String description,
            @Nullable String consent) {}

    Job order(Actor actor, Asked asked) {
        return order(UUID.randomUUID(), actor, asked);
    }

    /** @param id of the job; where it is there already, nothing more is ordered */
    Job order(UUID id, Actor actor, Asked asked) {
        PackageScope scope = PackageScope.of(asked.scope(), zone);
        if (scope.plan() != null) {
            plans.mustExist(actor.organisation(), scope.plan());
        }
        if (!making.isOfSomebody(scope, actor.organisation())) {
            throw Problem.unknown("No plan is about a client with this id.");
        }
        OrderedPackage order = new OrderedPackage(
                scope,
                asked.recipient(),
                asked.address(),
                asked.purpose(),
                asked.description(),
                asked.consent(),
                ActorProvenance.of(actor, version));
        return jobs.order(id, actor, KIND, order.text());
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public JobWork work(String order) {
        return new PackageWork(OrderedPackage.parse(order), folder, making, reports, trail, keeping);
    }

    /**
     * A package as its organisation's auditors see it.
     *
     * @param order what was asked for; null before it is begun, and once the package is deleted
     * @param made null unless it can be fetched
     */
    public record Listed(
            StartedJob job,
            @Nullable OrderedPackage order,
            @Nullable PackageResult made) {}

    /** An organisation's, the latest first. */
    Listing<Listed> of(String organisation, Page page) {
        return new Listing<>(
                jobs.of(organisation, KIND, page.offset(), page.size()).stream()
                        .map(this::listed)
                        .toList(),
                jobs.countOf(organisation, KIND),
                page.number(),
                page.size());
    }

    Listed find(String organisation, UUID id) {
        return started(organisation, id).map(this::listed).orElseThrow(AuditPackages::unknown);
    }

    private Optional<StartedJob> started(String organisation, UUID id) {
        return jobs.started(id, organisation).filter(job -> job.kind().equals(KIND));
    }

    private Listed listed(StartedJob job) {
        try {
            boolean there = folder.published(job.jobId()).isPresent();
            return new Listed(
                    job,
                    folder.read(job.jobId(), PackageWork.ORDER, OrderedPackage.class)
                            .orElse(null),
                    there
                            ? folder.read(job.jobId(), PackageWork.MADE, PackageResult.class)
                                    .orElse(null)
                            : null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What its job has to say. */
    List<Finding> findings(String organisation, UUID id) {
        return jobs.findings(id, organisation);
    }

    /** Asks for one to end; false where it has ended, and stays as it is. */
    boolean cancel(String organisation, UUID id) {
        started(organisation, id).orElseThrow(AuditPackages::unknown);
        return jobs.cancel(id, organisation).isPresent();
    }

    /** The file. */
    Path file(String organisation, UUID id) {
        StartedJob job = started(organisation, id).orElseThrow(AuditPackages::unknown);
        return folder.published(id).orElseThrow(() -> switch (job.status()) {
            case QUEUED, RUNNING ->
                Problem.conflict("not-made-yet", "The package isn't made yet: wait until its job is COMPLETED.");
            case FAILED, CANCELLED -> Problem.unknown("The package was never finished: its job says why.");
            case COMPLETED ->
                Problem.unknown("There is no such package here: packages are deleted after some time, and whoever"
                        + " needs this one again orders it again.");
        });
    }

    /**
     * Where a package lies.
     *
     * @param named as {@code waymark.audit-package.folder}, if it was
     */
    public static Path fileIn(Path data, @Nullable Path named, UUID id) {
        Path folder = named == null ? data.resolve(FOLDER) : named;
        return folder.resolve(id.toString()).resolve(PackageFolder.PACKAGE);
    }

    private static Problem unknown() {
        return Problem.unknown("There is no such package.");
    }
}
