package health.waymark.fhir.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.waymark.http.Problem;
import health.waymark.job.Job;
import health.waymark.job.JobStatus;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports that end badly or meet each other, and what can't be read. */
class InterruptedImportTest {
    private static final Path SYNTHEA = ImportBench.DATA.resolve("synthea/mental-health-careplans.ndjson");

    @TempDir
    Path data;

    private ImportBench bench;

    @BeforeEach
    void open() {
        bench = new ImportBench(data);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Job started(String organisation) throws Exception {
        try (InputStream body = Files.newInputStream(SYNTHEA)) {
            return bench.start(body, true, organisation);
        }
    }

    @Test
    void finishesCleanlyAfterItWasCancelledInTheMiddle() throws Exception {
        Job first = started("default");
        await().pollInterval(Duration.ofMillis(1)).until(() -> bench.events() > 20);
        bench.jobs().cancel(first.jobId(), ImportBench.actor("default"));
        Job cancelled = bench.ended(first, "default");
        long events = bench.events();

        Job second = bench.ended(started("default"), "default");

        assertThat(cancelled.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(second.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(bench.events()).isGreaterThan(events);
        assertThat(second.findings()).noneMatch(finding -> finding.code().equals("changed-since-import"));
        assertThat(bench.jdbc()
                        .sql("select count(*) from event_log.event where type = 'PlanAdopted'")
                        .query(Long.class)
                        .single())
                .isEqualTo(73);
    }

    /** As after a death of the process between two commands, when no answer is remembered any more either. */
    @Test
    void takesUpAPlanAfterAnyOfItsEvents() {
        String carePlan = """
                {"resourceType": "CarePlan", "id": "half", "status": "completed", "intent": "plan",
                 "subject": {"reference": "Patient/1", "display": "Ana"}, "period": {"start": "2024-01-01"},
                 "contained": [{"resourceType": "Goal", "id": "g", "lifecycleStatus": "completed",
                   "description": {"text": "Walk"}, "subject": {"reference": "Patient/1"},
                   "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/goal-acceptance",
                     "extension": [{"url": "status", "valueCode": "agree"}]}]}],
                 "goal": [{"reference": "#g"}]
                """;
        String early = carePlan + "}";
        String whole = carePlan
                + ", \"activity\": [{\"detail\": {\"code\": {\"text\": \"CBT\"}, \"status\": \"completed\"}}]}";
        bench.imported(early, false);
        bench.jdbc().sql("delete from event_log.answered").update();
        long events = bench.events();

        Job again = bench.imported(early, false);
        Job grown = bench.imported(whole, false);

        assertThat(bench.events()).isEqualTo(events);
        assertThat(again.findings()).noneMatch(finding -> finding.code().equals("changed-since-import"));
        assertThat(grown.findings()).anyMatch(finding -> finding.code().equals("changed-since-import"));
    }

    @Test
    void letsTwoImportsOfTheSameMeet() throws Exception {
        Job one = started("default");
        Job other = started("default");

        assertThat(bench.ended(one, "default").status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(bench.ended(other, "default").status()).isEqualTo(JobStatus.COMPLETED);
        long events = bench.events();
        bench.ended(started("default"), "default");
        assertThat(bench.events()).isEqualTo(events);
    }

    @Test
    void keepsOrganisationsApart() throws Exception {
        bench.ended(started("north"), "north");
        long north = bench.events();
        Job job = bench.ended(started("south"), "south");

        assertThat(bench.events()).isEqualTo(2 * north);
        assertThat(bench.plan("CarePlan/11e04542-b80d-4938-b127-7ca7f4091071", "north")
                        .id())
                .isNotEqualTo(bench.plan("CarePlan/11e04542-b80d-4938-b127-7ca7f4091071", "south")
                        .id());
        assertThatThrownBy(() -> bench.jobs().find(job.jobId(), ImportBench.actor("north")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void failsOnWhatCannotBeReadAtAll() {
        for (String garbage :
                new String[] {"<Bundle/>", "{\"resourceType\": \"Bundle\", \"entry\": [{\"res", "\u0000", "[]"}) {
            Job job = bench.imported(garbage, false);

            assertThat(job.status()).as(garbage).isEqualTo(JobStatus.FAILED);
            assertThat(job.findings()).anyMatch(finding -> finding.code().equals("unreadable"));
        }
    }

    @Test
    void readsOnAfterABadLineAndCompletesWithNothingToMap() {
        Job job = bench.imported("{\"resourceType\": \"Patient\", \"id\": \"1\"}\n\n{broken\n{\"a\": 1}\n", true);

        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(job.findings())
                .extracting(finding -> finding.code() + " " + finding.resources())
                .containsExactly(
                        "no-resource [line 4]",
                        "not-on-a-plan [Patient/1]",
                        "nothing-to-import []",
                        "unreadable [line 3]");
    }

    @Test
    void showsAJobOfADeadProcessAsInterrupted() {
        UUID id = UUID.randomUUID();
        bench.jdbc()
                .sql("insert into job.job (job_id, organisation, owner, kind, status, beat_at) values"
                        + " (?, 'default', 'clinic-system', 'fhir-import', 'RUNNING', now() - interval '1 minute')")
                .param(id)
                .update();

        Job job = bench.jobs().find(id, ImportBench.actor("default"));

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.findings()).singleElement().matches(finding -> finding.code()
                .equals("interrupted"));
    }

    @Test
    void leavesNothingOfWhatWasSentNotEvenWhileItWaits() throws Exception {
        try (Spooled waiting = Spool.in(data).take(new ByteArrayInputStream(new byte[] {'{', '}'}), false)) {
            assertThat(data.resolve("imports")).isEmptyDirectory();
            assertThat(waiting.bytes(0, 2)).containsExactly('{', '}');
        }
    }

    @Test
    void streamsABundleThatIsNotHeldInMemory() {
        StringBuilder entries =
                new StringBuilder("{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [");
        for (int i = 0; i < 20_000; i++) {
            entries.append("{\"resource\": {\"resourceType\": \"Encounter\", \"id\": \"")
                    .append(i)
                    .append("\"}},");
        }
        entries.append("{\"resource\": {\"resourceType\": \"Patient\", \"id\": \"last\"}}]}");
        Job job = bench.ended(
                bench.start(
                        new ByteArrayInputStream(entries.toString().getBytes(StandardCharsets.UTF_8)),
                        false,
                        "default"),
                "default");

        assertThat(job.findings())
                .filteredOn(finding -> finding.code().equals("type-not-mapped"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.count()).isEqualTo(20_000);
                    assertThat(finding.resources()).hasSize(100);
                });
    }
}
