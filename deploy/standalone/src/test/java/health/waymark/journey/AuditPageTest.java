package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What compliance sees of the audit, and that nobody else does. */
class AuditPageTest {
    private final Clinic clinic = Clinic.system();
    private final Auditor auditor = new Auditor();
    private final Visitor compliance = Visitor.signedInAs("compliance");

    @Test
    void isForComplianceAlone() {
        assertThat(page("/today")).contains("href=\"/audit\"");
        for (String who : new String[] {"clinician", "supervisor", "admin"}) {
            Visitor other = Visitor.signedInAs(who);
            for (String page : new String[] {"", "/accesses", "/refusals", "/overdue", "/refusals/export?format=csv"}) {
                assertThat(other.get("/audit" + page).statusCode())
                        .as(who + page)
                        .isEqualTo(403);
            }
            assertThat(other.get("/settings/reminders").body()).doesNotContain("href=\"/audit\"");
        }
    }

    @Test
    void whoLookedIsTwoClicksFromThePlan() {
        String plan = StoriedPlan.told(clinic);
        clinic.get("/api/plans/" + plan);
        auditor.awaited("/api/accesses?actor=clinic-system&plan=" + plan, 1);
        String link = "/audit/accesses?plan=" + plan;
        assertThat(page("/plans/" + plan)).contains("href=\"" + link + "\"");
        assertThat(Visitor.signedInAs("clinician").get("/plans/" + plan).body()).doesNotContain("/audit/");
        assertThat(page(link)).contains("Looked at the plan", "P. Storied", "clinic-system", "/api/plans/{planId}");
        assertThat(page(link))
                .as("the rest of the audit, still about this plan")
                .contains("/audit/corrections?plan=" + plan, "/audit/refusals?plan=" + plan, "\"/audit/proof\"")
                .contains("/audit/disclosures?plan=" + plan, "/audit/broken-glass?plan=" + plan);
        assertThat(page(link)).contains("/audit/retention?plan=" + plan);
        assertThat(page("/audit/retention?plan=" + plan)).contains("P. Storied", "\"" + link + "\"");
        assertThat(page("/audit/corrections?plan=" + plan)).contains("/plans/" + plan + "/replay?version=9");
        assertThat(page("/audit/accesses")).contains("\"/audit/corrections\"");
    }

    @Test
    void refusalsAreFoundByTheirRuleAndTakenAway() {
        String plan = clinic.draft();
        clinic.post("HoldPlan", "{\"planId\": \"%s\", \"reason\": {\"text\": \"Mrs Rivera\"}}".formatted(plan));
        auditor.awaited("/api/refusals?plan=" + plan, 1);
        String list = page("/audit/refusals?kind=plan-not-active&plan=" + plan);
        assertThat(list)
                .contains("HoldPlan: plan-not-active", "Answered 409", "A. Rivera")
                .doesNotContain("Mrs Rivera");
        assertThat(page("/audit/refusals?kind=plan-closed&plan=" + plan)).contains("Nothing matches");
        String file = "/audit/refusals/export?plan=" + plan + "&format=csv";
        assertThat(page("/audit/refusals?plan=" + plan)).contains(file.replace("&", "&amp;"));
        HttpResponse<String> csv = compliance.get(file);
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("content-disposition").orElseThrow())
                .contains("refusals.csv");
        assertThat(csv.body().lines()).hasSize(2);
        assertThat(compliance.get("/audit/refusals/export?format=json").statusCode())
                .isEqualTo(400);
    }

    @Test
    void correctionsShowBeforeAndAfterAndWhatAPersonDidIsOneList() {
        String plan = StoriedPlan.told(clinic);
        clinic.get("/api/plans/" + plan);
        assertThat(page("/audit/corrections?plan=" + plan)).contains("Late", "True as of", "Before and after");
        assertThat(page("/audit/actions?actor=clinic-system&plan=" + plan)).contains("Recorded", "Plan drafted for");
    }

    @Test
    void whatWasOverdueIsAskedForByDay() {
        assertThat(page("/audit/overdue?day=2020-01-01")).contains("No review was overdue on 1 Jan 2020");
        assertThat(compliance.get("/audit/overdue?day=soon").statusCode()).isEqualTo(400);
        assertThat(compliance.get("/audit/overdue?day=2999-01-01").statusCode()).isEqualTo(400);
    }

    @Test
    void aPageBeyondTheEndOfAListLeadsToItsFirst() {
        String plan = StoriedPlan.told(clinic);
        clinic.get("/api/plans/" + plan);
        OrderedPackages.made("{\"planId\": \"" + plan + "\"}");
        auditor.awaited("/api/accesses?plan=" + plan, 1);
        for (String list : new String[] {"/plans", "/audit/accesses", "/audit/packages", "/audit/retention"}) {
            assertThat(page(list + "?page=9999"))
                    .as(list)
                    .contains("The list ends before this page", "Show the first page");
        }
    }

    private String page(String path) {
        HttpResponse<String> answer = compliance.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
