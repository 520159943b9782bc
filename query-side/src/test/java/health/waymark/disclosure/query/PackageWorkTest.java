package health.waymark.disclosure.query;

import static health.waymark.disclosure.OpenedZip.bytes;
import static health.waymark.disclosure.OpenedZip.names;
import static health.waymark.disclosure.OpenedZip.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.disclosure.event.DisclosureRecorded;
import health.waymark.disclosure.event.DisclosureScope;
import health.waymark.eventlog.PlanStream;
import health.waymark.evidence.query.AuditTrail;
import health.waymark.history.query.HistoryEntry;
import health.waymark.history.query.HistoryQueries;
import health.waymark.job.JobFailed;
import health.waymark.job.JobRun;
import health.waymark.job.Jobs;
import health.waymark.job.Runs;
import health.waymark.pages.query.Wording;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.projection.ReadModel;
import health.waymark.verify.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;

/** A package is whole or not there, whoever dies, and what it discloses is on record once. */
class PackageWorkTest {
    private static final ReadModel model = ReadModel.start(ThymeleafAutoConfiguration.class);
    private static final Random SEEDS = new Random();

    private final UUID id = UUID.randomUUID();
    private final String organisation = "clinic-" + UUID.randomUUID();

    @TempDir
    Path temporary;

    private PackageFolder folder;
    private PackageKeeping keeping;

    @BeforeEach
    void prepare() {
        useFolder(temporary.resolve("packages"));
    }

    private void useFolder(Path place) {
        folder = PackageFolder.ours(place);
        keeping = keeping(Duration.ZERO);
    }

    /** As it is after so long. */
    private PackageKeeping keeping(Duration later) {
        return new PackageKeeping(
                folder,
                Duration.ofDays(7),
                model.bean(Jobs.class),
                model.bean(Wording.class),
                Clock.offset(Clock.systemUTC(), later));
    }

    @AfterAll
    static void stop() {
        model.close();
    }

    private PlanId plan(int events) {
        List<Recorded> history = RandomHistory.of(SEEDS.nextLong(), events, organisation);
        for (int from = 0; from < history.size(); from += 500) {
            model.append(history.subList(from, Math.min(history.size(), from + 500)));
        }
        model.settle();
        return history.get(0).event().planId();
    }

    private PackageWork work(@Nullable PlanId plan) {
        PackageScope scope = plan == null
                ? new PackageScope(DisclosureScope.ORGANISATION, null, null, null, null)
                : new PackageScope(DisclosureScope.PLAN, plan, null, null, null);
        OrderedPackage order = new OrderedPackage(
                scope,
                "Surveyor",
                null,
                "Survey",
                "What they asked for",
                null,
                RandomHistory.by(organisation, UUID.randomUUID()));
        return new PackageWork(
                OrderedPackage.parse(order.text()),
                folder,
                model.bean(PackageMaking.class),
                model.bean(Reports.class),
                model.bean(AuditTrail.class),
                keeping);
    }

    private Path made(@Nullable PlanId plan) throws InterruptedException {
        JobRun run = Runs.of(id);
        assertThat(work(plan).run(run)).isNotNull();
        return folder.published(id).orElseThrow();
    }

    private List<UUID> disclosed(PlanId plan) {
        return model.log().stream(PlanStream.DISCLOSURES, plan).stream()
                .map(event -> ((DisclosureRecorded) event.event()).packageId())
                .toList();
    }

    @Test
    void noByteOfARealPackageCanChange() throws Exception {
        byte[] zip = Files.readAllBytes(made(plan(60)));
        Path changed = temporary.resolve("changed.zip");
        Files.write(changed, zip);
        assertThat(Verdict.of(changed)).returns(0, Verdict::exitCode);
        Random random = new Random(28);
        int step = Math.max(1, zip.length / 150);
        for (int at = random.nextInt(step); at < zip.length; at += 1 + random.nextInt(2 * step)) {
            byte before = zip[at];
            zip[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(changed, zip);
            assertThat(Verdict.of(changed).exitCode())
                    .as("byte %d of %d", at, zip.length)
                    .isEqualTo(1);
            zip[at] = before;
        }
    }

    @Test
    void aSecondProcessMakesTheSameOfWhatOneLeftHalfDone() throws Exception {
        PlanId plan = plan(40);
        Path first = made(plan);
        String events = text(first, "events.ndjson");
        plan(5); // what comes later is not in it
        Files.delete(first);
        Files.delete(folder.of(id).resolve(PackageWork.MADE));
        for (String half : List.of("report.pdf.part", "report.html.part", "made.zip.part")) {
            Files.writeString(folder.of(id).resolve(half), "half");
        }
        Path again = made(plan);
        assertThat(Verdict.of(again)).returns(0, Verdict::exitCode);
        assertThat(text(again, "events.ndjson")).isEqualTo(events);
        assertThat(disclosed(plan)).containsExactly(id);
    }

    @Test
    void aProcessThatDiedBeforeItHandedThePackageOutDisclosesNothingTwice() throws Exception {
        PlanId plan = plan(20);
        Path zip = made(plan);
        byte[] before = Files.readAllBytes(zip);
        Files.move(zip, zip.resolveSibling("made.zip"));
        assertThat(folder.published(id)).isEmpty();
        assertThat(made(plan)).hasBinaryContent(before);
        assertThat(disclosed(plan)).containsExactly(id);
        made(plan); // which has died before it could say so
        assertThat(disclosed(plan)).containsExactly(id);
    }

    @Test
    void whatIsCalledOffIsGoneAndWasNotDisclosed() {
        PlanId plan = plan(10);
        assertThatThrownBy(() -> work(plan).run(Runs.stopped(Runs.of(id)))).isInstanceOf(RuntimeException.class);
        assertThat(temporary.resolve("packages").resolve(id.toString())).doesNotExist();
        assertThat(disclosed(plan)).isEmpty();
    }

    @Test
    void whatAStoppedProcessLeftIsThereForTheNext() throws Exception {
        PlanId plan = plan(10);
        assertThatThrownBy(() -> work(plan).run(Runs.paused(Runs.of(id)))).isInstanceOf(RuntimeException.class);
        assertThat(folder.has(id, PackageWork.ORDER)).isTrue();
        assertThat(folder.published(id)).isEmpty();
        assertThat(disclosed(plan)).isEmpty();
        assertThat(Verdict.of(made(plan))).returns(0, Verdict::exitCode);
    }

    @Test
    void whatCannotBeWrittenIsSaidAndNotDisclosed() throws Exception {
        PlanId plan = plan(10);
        useFolder(Files.writeString(temporary.resolve("a-file"), "").resolve("packages"));
        assertThatThrownBy(() -> work(plan).run(Runs.of(id)))
                .isInstanceOfSatisfying(
                        JobFailed.class,
                        failed -> assertThat(Runs.finding(failed).code()).isEqualTo("not-written"))
                .hasMessageContaining("disk");
        assertThat(disclosed(plan)).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        PlanId plan = plan(10);
        folder = PackageFolder.named(temporary.resolve("not-mounted"));
        keeping = keeping(Duration.ZERO);
        assertThatThrownBy(() -> work(plan).run(Runs.of(id))).hasMessageContaining("isn't there");
        assertThat(temporary.resolve("not-mounted")).doesNotExist();
        assertThat(disclosed(plan)).isEmpty();
    }

    @Test
    void aLongPlanIsPrintedInPartsAndReadInOne() throws Exception {
        PlanId plan = plan(1_100);
        Path zip = made(plan);
        assertThat(Verdict.of(zip)).returns(0, Verdict::exitCode);
        assertThat(names(zip)).contains("report.html", "report.pdf", "report-2.pdf", "report-3.pdf");
        String html = text(zip, "report.html");
        String printed = pdf(zip, "report.pdf") + pdf(zip, "report-2.pdf") + pdf(zip, "report-3.pdf");
        List<HistoryEntry> history = model.bean(HistoryQueries.class)
                .between(plan, 0, Long.MAX_VALUE)
                .toList();
        for (HistoryEntry entry : history.subList(0, 1_100)) {
            String place = "position " + entry.position();
            assertThat(html).contains(place);
            assertThat(printed).contains(place);
        }
        assertThat(text(zip, "streams")).contains("0 1099 " + plan + "\n");
    }

    @Test
    void nothingOfAnotherOrganisationIsInIt() throws Exception {
        PlanId plan = plan(10);
        List<Recorded> others = RandomHistory.of(SEEDS.nextLong(), 10, "another");
        model.append(others);
        model.settle();
        PackageResult result = Objects.requireNonNull(work(null).run(Runs.of(id)));
        assertThat(result.plans()).isEqualTo(1);
        Path zip = folder.published(id).orElseThrow();
        assertThat(text(zip, "events.ndjson"))
                .contains(plan.toString())
                .doesNotContain(others.get(0).event().planId().toString());
        assertThat(text(zip, "events.ndjson").lines()).hasSize(10);
        assertThat(result.events()).isEqualTo(10);
        assertThat(result.bytes()).isEqualTo(Files.size(zip));
    }

    @Test
    void aPackageIsDeletedWhenItsTimeIsOver() throws Exception {
        Path zip = made(plan(5));
        keeping(Duration.ofDays(7).minusMinutes(5)).sweep();
        assertThat(zip).exists();
        keeping(Duration.ofDays(7).plusMinutes(5)).sweep();
        assertThat(zip.getParent()).doesNotExist();
    }

    private static String pdf(Path zip, String name) throws IOException {
        try (var document = Loader.loadPDF(bytes(zip, name))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
