package health.waymark.disclosure.query;

import static health.waymark.disclosure.OpenedZip.bytes;
import static health.waymark.disclosure.OpenedZip.names;
import static health.waymark.disclosure.OpenedZip.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Scope;
import health.waymark.job.Job;
import health.waymark.job.JobRun;
import health.waymark.job.JobWork;
import health.waymark.job.Jobs;
import health.waymark.pages.query.Wording;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.projection.ReadModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;

/** Packages as they are ordered, found and swept away. */
class AuditPackagesTest {
    private static final ReadModel model = ReadModel.start(ThymeleafAutoConfiguration.class);

    private static final Random SEEDS = new Random();

    private final String organisation = "clinic-" + UUID.randomUUID();
    private final AuditPackages packages = model.bean(AuditPackages.class);

    @TempDir
    Path temporary;

    @AfterAll
    static void stop() {
        model.close();
    }

    private Actor actor() {
        return new Actor(
                "auditor",
                "Auditor",
                Actor.Kind.CLIENT,
                Set.of(),
                Set.of(Scope.AUDIT),
                organisation,
                null,
                null,
                PurposeOfUse.HCOMPL);
    }

    @Test
    void whatIsLeftOfAJobThatHasEndedIsDeleted() throws Exception {
        PackageFolder folder = PackageFolder.ours(temporary.resolve("packages"));
        UUID id = UUID.randomUUID();
        Job ended = model.bean(Jobs.class).start(actor(), "tried", new JobWork() {
            @Override
            public @Nullable Object run(JobRun run) {
                return null;
            }

            @Override
            public void close() {}
        });
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!model.bean(Jobs.class).hasEnded(ended.jobId()) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        folder.write(id, "contents.json", "of a job elsewhere");
        folder.write(ended.jobId(), "contents.json", "of a job that is no more");
        new PackageKeeping(
                        folder,
                        Duration.ofDays(7),
                        model.bean(Jobs.class),
                        model.bean(Wording.class),
                        Clock.systemUTC())
                .sweep();
        assertThat(folder.all()).containsExactly(id);
    }

    private PlanId plan(int events) {
        List<Recorded> history = RandomHistory.of(SEEDS.nextLong(), events, organisation);
        for (int from = 0; from < history.size(); from += 500) {
            model.append(history.subList(from, Math.min(history.size(), from + 500)));
        }
        model.settle();
        return history.get(0).event().planId();
    }

    private UUID made(PackageScope.Asked scope) {
        UUID id = packages.order(actor(), new AuditPackages.Asked(scope, "R", null, "P", "D", null))
                .jobId();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!packages.find(organisation, id).job().status().ended() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return id;
    }

    @Test
    void onlyItsOrganisationFindsIt() throws Exception {
        UUID ordered = made(new PackageScope.Asked(plan(5), null, null, null, null));
        assertThat(packages.file(organisation, ordered)).exists();
        assertThatThrownBy(() -> packages.file("another", ordered)).hasMessage("There is no such package.");
        assertThatThrownBy(() -> packages.find("another", ordered)).hasMessage("There is no such package.");
        assertThatThrownBy(() -> packages.cancel("another", ordered)).hasMessage("There is no such package.");
        assertThat(model.jdbc()
                        .sql("select job::text from job.job where job_id = ?")
                        .param(ordered)
                        .query(String.class)
                        .single())
                .as("the job's row")
                .doesNotContain("recipient", "purpose");
    }

    @Test
    void eachPrintedPageSaysWhoseItIs() throws Exception {
        PlanId plan = plan(600);
        UUID id = made(new PackageScope.Asked(plan, null, null, null, null));
        Path zip = packages.file(organisation, id);
        for (String part : List.of("report.pdf", "report-2.pdf")) {
            List<String> pages = pages(zip, part);
            assertThat(pages).hasSizeGreaterThan(2);
            for (int page = 0; page < pages.size(); page++) {
                assertThat(pages.get(page))
                        .contains("Page " + (page + 1) + " of " + pages.size(), "plan " + plan, "Audit package " + id);
            }
        }
        assertThat(pages(zip, "report.pdf").get(1)).as("what follows the cover").contains("How it stands");
    }

    @Test
    void theCoverOfSeveralLeadsToEach() throws Exception {
        List<PlanId> plans = List.of(plan(5), plan(5));
        UUID id = made(new PackageScope.Asked(null, null, null, null, true));
        Path zip = packages.file(organisation, id);
        String html = text(zip, "report.html");
        try (var document = Loader.loadPDF(bytes(zip, "report.pdf"))) {
            Set<String> links = new TreeSet<>();
            for (var page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
                        links.add(uri.getURI());
                    }
                }
            }
            assertThat(links)
                    .containsExactlyInAnyOrderElementsOf(
                            plans.stream().map(plan -> "plans/" + plan + ".pdf").toList());
        }
        assertThat(html).contains("also looks, refused commands, reminders");
        for (PlanId plan : plans) {
            assertThat(html).contains("href=\"plans/" + plan + ".html\"");
            assertThat(names(zip)).contains("plans/" + plan + ".pdf", "plans/" + plan + ".html");
        }
        assertThat(pages(zip, "report.pdf"))
                .allMatch(page -> page.contains("Everything that the organisation has recorded Audit package " + id));
    }

    private static List<String> pages(Path zip, String name) throws IOException {
        List<String> pages = new ArrayList<>();
        try (var document = Loader.loadPDF(bytes(zip, name))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
        }
        return pages;
    }
}
