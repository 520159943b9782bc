package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.standalone.RunningWaymark;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees of the due list and the jobs, and can do about them. */
class DeadlinesTest {
    private final Clinic clinic = Clinic.system();
    private final Visitor admin = Visitor.signedInAs("admin");
    private final JdbcClient database = RunningWaymark.shared().bean(JdbcClient.class);

    @Test
    void aPlanIsOnTheListAndCanBeLookedAtNow() {
        UUID plan = listed();
        String list = page(admin.get("/operate/deadlines"));
        assertThat(list).contains(plan.toString(), "On the list", "Waits").doesNotContain("A. Rivera");

        assertThat(page(admin.sent("/operate/deadlines", "/" + plan + "/look", "")))
                .contains("Looked.", plan.toString());
        assertThat(page(admin.get("/operate/log"))).contains("Had plan " + plan + " looked at");
        assertThat(admin.sent("/operate/deadlines", "/" + UUID.randomUUID() + "/look", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTaskThatWasLostIsMendedOnDemand() {
        UUID plan = listed();
        database.sql("delete from command.scheduled_task where task_instance = ?")
                .param(plan.toString())
                .update();
        assertThat(page(admin.sent("/operate/deadlines", "/reconciliation", "")))
                .contains("Reconciled.", "mended");
        assertThat(database.sql("select count(*) from command.scheduled_task where task_instance = ?")
                        .param(plan.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(page(admin.get("/operate/log"))).contains("Reconciled the due list");
    }

    @Test
    void aFailedLookIsShownAndTriedAgain() {
        UUID plan = listed();
        database.sql("update command.due_list set failures = 2, trouble = 'UnreadableEvent' where plan_id = ?")
                .param(plan)
                .update();
        assertThat(page(admin.get("/operate"))).contains("could not be looked at", "state=FAILING");
        assertThat(page(admin.get("/operate/deadlines?state=FAILING")))
                .contains(plan.toString(), "Failed 2 times", "UnreadableEvent");
        assertThat(page(admin.sent("/operate/deadlines", "/" + plan + "/look", "")))
                .contains("Looked.");
        assertThat(page(admin.get("/operate/deadlines?state=FAILING"))).doesNotContain(plan.toString());
    }

    @Test
    void aJobUnderWayCanBeCancelled() {
        UUID job = UUID.randomUUID();
        database.sql("""
                        insert into job.job (job_id, organisation, owner, kind, status, done, total, beat_at, findings)
                        values (?, 'default', 'clinic-system', 'fhir-import', 'RUNNING', 3, 9,
                          now() + interval '1 hour', '[{"code": "c", "message": "m", "count": 7, "resources": ["p-1"]}]')""").param(job).update();
        assertThat(page(admin.get("/operate/jobs")))
                .contains(job.toString(), "3 of 9", "Runs", "clinic-system", ">7<")
                .doesNotContain("p-1");
        assertThat(page(admin.sent("/operate/jobs", "/" + job + "/cancel", ""))).contains("Asked to end", "Is ending");
        assertThat(page(admin.get("/operate/log"))).contains("Asked job " + job + " (fhir-import) to end");
        database.sql("update job.job set status = 'CANCELLED', ended_at = now() where job_id = ?")
                .param(job)
                .update();
        assertThat(page(admin.get("/operate/jobs"))).contains("Cancelled");
        assertThat(page(admin.sent("/operate/jobs", "/" + job + "/cancel", "")))
                .contains("It had ended already.", job.toString())
                .doesNotContain("Asked to end");
        assertThat(admin.sent("/operate/jobs", "/" + UUID.randomUUID() + "/cancel", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(clinic.get("/api/jobs").get("items").findValuesAsString("jobId"))
                .contains(job.toString());
    }

    private UUID listed() {
        UUID plan = UUID.fromString(ActivePlan.of(clinic));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> database.sql(
                        "select count(*) from command.scheduled_task where task_instance = ?")
                .param(plan.toString())
                .query(Long.class)
                .single()
                .equals(1L));
        return plan;
    }

    private static String page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
