package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
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
                .contains("Put the plan on hold: The plan is not active: activate or resume it first.")
                .contains("HoldPlan: plan-not-active", "Answered 409", "A. Rivera")
                .doesNotContain("Mrs Rivera");
        assertThat(page("/audit/refusals?kind=plan-closed&plan=" + plan)).contains("Nothing matches");
        String file = "/audit/refusals/export?plan=" + plan + "&format=csv";
        assertThat(page("/audit/refusals?plan=" + plan)).contains(file.replace("&", "&amp;"));
        HttpResponse<String> csv = compliance.get(file);
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("content-disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"refusals-" + plan + ".csv\"");
        assertThat(csv.body().lines()).hasSize(2);
        assertThat(compliance.get("/audit/refusals/export?format=json").statusCode())
                .isEqualTo(400);
    }

    @Test
    void correctionsShowBeforeAndAfterAndWhatAPersonDidIsOneList() {
        String plan = StoriedPlan.told(clinic);
        clinic.get("/api/plans/" + plan);
        assertThat(page("/audit/corrections?plan=" + plan)).contains("Late", "Effective ", "Before and after");
        assertThat(page("/audit/actions?actor=clinic-system&plan=" + plan)).contains("Recorded", "Plan drafted for");
    }

    @Test
    void whatWasOverdueIsAskedForByDay() {
        assertThat(page("/audit/overdue?day=2020-01-01")).contains("No review was overdue on 1 Jan 2020");
        assertThat(compliance.get("/audit/overdue?day=soon").statusCode()).isEqualTo(400);
        assertThat(compliance.get("/audit/overdue?day=2999-01-01").statusCode()).isEqualTo(400);
    }

    @Test
    void aDayBeforeAnythingWasRecordedHadNoActivePlan() {
        ActivePlan.of(clinic);
        assertThat(page("/audit/overdue?day=2020-01-01"))
                .contains("No plan was active on that day.")
                .doesNotContain("Every active plan");
        assertThat(page("/audit/overdue")).doesNotContain("No plan was active");
        assertThat(page("/audit/overdue?clinician=nobody-like-it"))
                .contains("None of those asked for")
                .doesNotContain("Every active plan");
    }

    @Test
    void whatIsOverdueAndWhatIsKeptIsFilteredSortedAndTakenAway() {
        String plan = ActivePlan.of(clinic);
        auditor.awaited("/api/retention?plan=" + plan, 1);
        String kept = page("/audit/retention?subject=p.%20STORIED&sort=SUBJECT");
        assertThat(kept)
                .contains("P. Storied")
                .contains("/audit/retention/export?subject=p.%20STORIED&amp;sort=SUBJECT");
        assertThat(page("/audit/retention?subject=nobody-like-it")).contains("No such plan");
        HttpResponse<String> csv = compliance.get("/audit/retention/export?plan=" + plan + "&format=csv");
        assertThat(csv.headers().firstValue("content-disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"retention-" + plan + ".csv\"");
        assertThat(csv.body().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("planId,subjectId,status")
                .endsWith(",client");
        assertThat(auditor.file("/api/retention?plan=" + plan, "text/csv").body())
                .isEqualTo(csv.body())
                .contains("P. Storied");
        assertThat(auditor.lines("/api/retention?plan=" + plan)).hasSize(1);
        HttpResponse<String> overdue = compliance.get("/audit/overdue/export?day=2020-01-01&format=csv");
        assertThat(overdue.headers().firstValue("content-disposition").orElseThrow())
                .contains("overdue-2020-01-01.csv");
        assertThat(overdue.body().lines().toList())
                .singleElement()
                .asString()
                .startsWith("planId,subjectId,clinicianId")
                .endsWith(",client");
        assertThat(compliance.get("/audit/overdue/export?format=json").statusCode())
                .isEqualTo(400);
        auditor.awaited("/api/accesses?actor=compliance&kind=EXPORT", 2);
        for (String list : new String[] {"overdue", "retention"}) {
            String file = "/audit/" + list + "/export?format=csv";
            assertThat(Visitor.signedInAs("clinician").get(file).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aPersonIsFoundByNameAndAPlanByItsClient() {
        String plan = StoriedPlan.told(clinic);
        clinic.get("/api/plans/" + plan);
        auditor.awaited("/api/accesses?actor=clinic-system&plan=" + plan, 1);
        String name = Auditor.items(Clinic.as("auditor").get("/api/accesses?actor=clinic-system&plan=" + plan))
                .get(0)
                .at("/actor/name")
                .asString();
        String shouted = name.toUpperCase(Locale.ROOT).replace(" ", "%20");
        auditor.awaited("/api/accesses?actor=" + shouted + "&subject=p.%20storied&plan=" + plan, 1);
        assertThat(page("/audit/actions?actor=" + shouted + "&plan=" + plan)).contains("Plan drafted for");
        assertThat(page("/audit/actions?subject=p.%20storied")).contains("P. Storied", "<datalist id=\"people\">");
        assertThat(page("/audit/actions?subject=nobody-like-it")).contains("Nothing matches");
        assertThat(page("/audit/accesses?plan=" + plan)).contains("/audit/overdue?plan=" + plan);
    }

    @Test
    void daysTheWrongWayRoundAreSaidToBe() {
        HttpResponse<String> answer = compliance.get("/audit/actions?from=2026-03-02&to=2026-03-01");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The days are the wrong way round").doesNotContain("Nothing matches");
        assertThat(compliance
                        .get("/audit/actions?from=2026-03-01&to=2026-03-01")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatWasDoneToWaymarkItselfIsThereForAuditors() {
        FilledForm.at(compliance, "/organisation")
                .set("years", "11")
                .set("majority", "3")
                .set("reason", "State law asks for it.")
                .done();
        assertThat(page("/audit/actions")).contains("href=\"/audit/operations\"");
        assertThat(page("/audit/operations"))
                .contains("Set the retention period to 11 years", "State law asks for it.");
        assertThat(Clinic.as("auditor").get("/api/operations").toString()).contains("Set the retention period");
        for (String who : new String[] {"clinician", "supervisor", "admin"}) {
            assertThat(Visitor.signedInAs(who).get("/audit/operations").statusCode())
                    .as(who)
                    .isEqualTo(403);
        }
        assertThat(Visitor.signedInAs("admin").get("/operate/log").body()).contains("What was done to Waymark itself");
    }

    @Test
    void whatAPageShowsIsInItsTitleAndInWords() {
        String plan = StoriedPlan.told(clinic);
        clinic.get("/api/plans/" + plan);
        auditor.awaited("/api/accesses?actor=clinic-system&plan=" + plan, 1);
        assertThat(page("/audit/accesses?plan=" + plan))
                .contains("<title>Who looked – Audit · Waymark</title>", "<h1>Audit: Who looked</h1>")
                .contains("title=\"TREAT\"", "treatment</small>");
        assertThat(page("/audit/overdue")).contains("<title>Overdue – Audit");
        assertThat(page("/audit/retention")).contains("<title>Kept – Audit");
        String did = page("/audit/actions?actor=clinic-system&plan=" + plan + "&kind=LOOKED");
        assertThat(did).contains("Looked at the plan").doesNotContain(">Looked</span>");
    }

    @Test
    void aPackageOfManyPlansIsOneEntryThatLeadsToIt() {
        ActivePlan.of(clinic);
        ActivePlan.of(clinic);
        String pack =
                OrderedPackages.made("{\"subject\": \"c-3003\"}").get("jobId").asString();
        String link = "href=\"/audit/packages/" + pack + "\"";
        auditor.awaited("/api/disclosures", 2);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(page("/audit/disclosures"))
                .containsOnlyOnce(link)
                .containsPattern("\\d+ plans</span>"));
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
