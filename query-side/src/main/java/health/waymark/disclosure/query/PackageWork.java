package health.waymark.disclosure.query;

import health.waymark.evidence.query.Access;
import health.waymark.evidence.query.AuditTrail;
import health.waymark.job.Finding;
import health.waymark.job.JobFailed;
import health.waymark.job.JobRun;
import health.waymark.job.JobWork;
import health.waymark.ledger.audit.AuditPackageWriter;
import health.waymark.ledger.audit.PackageRefused;
import health.waymark.ledger.query.SealedRecord;
import health.waymark.plan.event.PlanId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a package. Whatever is done stands in its folder, whole: a process that goes on with what another left begins where
 * that one stood. First what is to be in it is settled, then reports are made, then all is put together, then the
 * disclosure is on record, and only then the package has the name under which it is handed out.
 */
final class PackageWork implements JobWork {
    static final String ORDER = "order.json";
    static final String MADE = "made.json";
    private static final String CONTENTS = "contents.json";
    private static final String ZIP = "made.zip";

    /** Each has two files at least, and beside them there are a few. */
    private static final int MOST_PLANS = 30_000;

    private final OrderedPackage order;
    private final PackageFolder folder;
    private final PackageMaking making;
    private final Reports reports;
    private final AuditTrail trail;
    private final PackageKeeping keeping;

    PackageWork(
            OrderedPackage order,
            PackageFolder folder,
            PackageMaking making,
            Reports reports,
            AuditTrail trail,
            PackageKeeping keeping) {
        this.order = order;
        this.folder = folder;
        this.making = making;
        this.reports = reports;
        this.trail = trail;
        this.keeping = keeping;
    }

    @Override
    public @Nullable PackageResult run(JobRun run) throws InterruptedException {
        boolean done = false;
        try {
            PackageResult result = make(run);
            done = result != null;
            return result;
        } catch (IOException | UncheckedIOException unwritable) {
            throw new JobFailed(
                    "not-written",
                    "The package could not be written: the folder of waymark.audit-package.folder isn't there or can't be"
                            + " written to, or its disk is full. Nothing was disclosed and what was written is deleted:"
                            + " see to the folder, and order it again.");
        } catch (PackageRefused refused) {
            throw new JobFailed("refused", String.valueOf(refused.getMessage()));
        } finally {
            if (!done && !run.paused()) {
                discard(run.id());
            }
        }
    }

    private void discard(UUID id) {
        try {
            folder.discard(id);
        } catch (IOException later) {
            // What is left without a job is swept away.
        }
    }

    private @Nullable PackageResult make(JobRun run) throws IOException, InterruptedException {
        UUID id = run.id();
        PackageResult result = folder.read(id, MADE, PackageResult.class).orElse(null);
        if (result != null && folder.published(id).isPresent()) {
            return result;
        }
        folder.write(id, ORDER, order);
        PackageContents contents =
                folder.read(id, CONTENTS, PackageContents.class).orElse(null);
        if (contents == null) {
            contents = making.settle(order, run);
            folder.write(id, CONTENTS, contents);
        }
        if (contents.events() == 0) {
            run.report(
                    () -> List.of(
                            Finding.of(
                                    "nothing-in-scope",
                                    "Nothing that is recorded falls into what was asked for: no package was made, and nothing disclosed.")));
            return null;
        }
        if (contents.plans().size() > MOST_PLANS) {
            throw new JobFailed(
                    "too-many-plans",
                    "There are " + contents.plans().size() + " plans in it, and no more than " + MOST_PLANS
                            + " fit into one package: ask for a shorter time, or for client after client.");
        }
        List<String> behind = making.behind(contents);
        if (!behind.isEmpty()) {
            Finding finding = new Finding(
                    "report-behind",
                    "What is shown of these plans stands still before an event that can't be shown, and so do their reports;"
                            + " the events in the package are complete.",
                    null,
                    behind.size(),
                    behind.subList(0, Math.min(behind.size(), 100)));
            run.report(() -> List.of(finding));
        }
        run.expect(contents.plans().size() + contents.events());
        if (result == null) {
            SealedRecord record = making.record(contents);
            PackageCover cover = new PackageCover(
                    id, order, contents, record.checkpoint(), record.note().note());
            print(cover, run);
            Path zip = folder.write(id, ZIP, out -> pack(cover, record, run, out));
            result = keeping.result(id, contents, zip);
            folder.write(id, MADE, result);
        }
        making.disclose(id, order, contents);
        folder.publish(id, ZIP);
        folder.clear(id, List.of(PackageFolder.PACKAGE, ORDER, CONTENTS, MADE));
        return result;
    }

    private void print(PackageCover cover, JobRun run) throws IOException {
        UUID id = cover.packageId();
        List<PackageContents.Plan> plans = cover.contents().plans();
        boolean alone = plans.size() == 1;
        for (PackageContents.Plan plan : plans) {
            run.goOn();
            String name = alone ? "report" : plan.planId().toString();
            if (!folder.has(id, name + ".html")) {
                reports.pdf(
                        cover,
                        plan,
                        alone,
                        (number, pdf) -> folder.write(id, pdf(name, number), out -> out.write(pdf)));
                folder.write(id, name + ".html", out -> reports.html(cover, plan, alone, out));
            }
            run.stepDone();
        }
        if (!alone && !folder.has(id, "report.html")) {
            reports.indexPdf(cover, (number, pdf) -> folder.write(id, pdf("report", number), out -> out.write(pdf)));
            folder.write(id, "report.html", out -> reports.indexHtml(cover, out));
        }
    }

    private static String pdf(String name, int number) {
        return number == 1 ? name + ".pdf" : name + "-" + number + ".pdf";
    }

    private void pack(PackageCover cover, SealedRecord record, JobRun run, OutputStream out) throws IOException {
        Path workshop = folder.of(cover.packageId());
        try (AuditPackageWriter writer = record.writer(out, workshop)) {
            writer.events(into -> {
                StreamTally streams = new StreamTally();
                making.each(order, cover.contents(), events -> {
                    run.goOn();
                    record.put(events, into);
                    streams.add(events);
                    run.stepsDone(events.size());
                });
                streams.tell(into);
            });
            for (Path report : reports(workshop)) {
                String name = report.getFileName().toString();
                writer.file(name.startsWith("report") ? name : "plans/" + name, file -> Files.copy(report, file));
            }
            writer.file("accesses.csv", file -> {
                file.write(AuditTrail.csvHead().getBytes(StandardCharsets.UTF_8));
                accesses(cover.contents(), AuditTrail::csv, file, run);
            });
            writer.file("accesses.ndjson", file -> accesses(cover.contents(), AuditTrail::json, file, run));
            record.finish(writer, keeping.about(order), cover.contents().at());
        }
    }

    /** The one for all first. */
    private static List<Path> reports(Path workshop) throws IOException {
        try (Stream<Path> files = Files.list(workshop)) {
            return files.filter(file -> file.getFileName().toString().matches(".+\\.(html|pdf)"))
                    .sorted((one, other) -> key(one).compareTo(key(other)))
                    .toList();
        }
    }

    private static String key(Path report) {
        String name = report.getFileName().toString();
        return (name.startsWith("report") ? "0" : "1") + name;
    }

    private void accesses(PackageContents contents, Function<Access, String> line, OutputStream out, JobRun run)
            throws IOException {
        switch (order.scope().kind()) {
            case PLAN, CLIENT -> {
                for (PackageContents.Plan plan : contents.plans()) {
                    accesses(plan.planId(), contents, line, out, run);
                }
            }
            case PERIOD, ORGANISATION -> accesses(null, contents, line, out, run);
        }
    }

    private void accesses(
            @Nullable PlanId plan,
            PackageContents contents,
            Function<Access, String> line,
            OutputStream out,
            JobRun run)
            throws IOException {
        Stream<Access> all = trail.accesses(order.organisation(), plan, contents.after(), contents.upTo());
        for (Iterator<Access> each = all.iterator(); each.hasNext(); ) {
            run.goOn();
            out.write(line.apply(each.next()).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {}
}
