package health.waymark.disclosure.query;

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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;

/** Packages as they are ordered, found and swept away. */
class AuditPackagesTest {
    private static final ReadModel model = ReadModel.start(ThymeleafAutoConfiguration.class);

    private final String organisation = "clinic-" + UUID.randomUUID();

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

    @Test
    void onlyItsOrganisationFindsIt() throws Exception {
        List<Recorded> history = RandomHistory.of(7, 5, organisation);
        model.append(history);
        model.settle();
        PlanId plan = history.get(0).event().planId();
        AuditPackages packages = model.bean(AuditPackages.class);
        Job ordered = packages.order(
                actor(),
                new AuditPackages.Asked(
                        new PackageScope.Asked(plan, null, null, null, null), "R", null, "P", "D", null));
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!packages.find(organisation, ordered.jobId()).job().status().ended() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(packages.file(organisation, ordered.jobId())).exists();
        assertThatThrownBy(() -> packages.file("another", ordered.jobId())).hasMessage("There is no such package.");
        assertThatThrownBy(() -> packages.find("another", ordered.jobId())).hasMessage("There is no such package.");
        assertThatThrownBy(() -> packages.cancel("another", ordered.jobId())).hasMessage("There is no such package.");
        assertThat(model.jdbc()
                        .sql("select job::text from job.job where job_id = ?")
                        .param(ordered.jobId())
                        .query(String.class)
                        .single())
                .as("the job's row")
                .doesNotContain("recipient", "purpose");
    }
}
