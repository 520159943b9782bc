package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.evidence.Opens;
import health.waymark.standalone.RunningWaymark;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Who was shown what is on record: each look that showed something, by whom, and what for. */
class AccessesTest {
    /** What shows nothing of any plan: who is who, what can be sent, one's own jobs and settings, how Waymark runs. */
    private static final Set<String> SHOW_NOTHING = Set.of(
            "/",
            "/audit",
            "/caseload",
            "/live",
            "/login",
            "/error",
            "/settings/reminders",
            "/organisation",
            "/api/organisation/settings",
            "/api/notification-settings");

    private final Clinic clinic = Clinic.system();
    private final Auditor auditor = new Auditor();

    @Test
    void everyLookAtAPlanByAProgram() {
        String plan = clinic.draft();
        String here = "/api/plans/" + plan;
        for (String path : List.of(here, here + "?version=1", here + "/history", here + "/timeline")) {
            assertThat(reader(path, "Waymark-Purpose", "HQUALIMP").statusCode()).isEqualTo(200);
        }
        assertThat(reader(here + "/diff?from=1&to=1").statusCode()).isEqualTo(200);
        List<JsonNode> accesses = auditor.awaited("/api/accesses?sort=OLDEST&actor=auditor&plan=" + plan, 5);
        assertThat(accesses)
                .extracting(each ->
                        each.get("kind").asString() + " " + each.get("address").asString() + " "
                                + each.get("purposeOfUse").asString())
                .startsWith(
                        "PLAN /api/plans/{planId} HQUALIMP",
                        "PLAN /api/plans/{planId} HQUALIMP",
                        "HISTORY /api/plans/{planId}/history HQUALIMP",
                        "PROGRESS /api/plans/{planId}/timeline HQUALIMP",
                        "COMPARISON /api/plans/{planId}/diff TREAT");
        assertThat(accesses.get(1).at("/parameters/version").asString()).isEqualTo("1");
    }

    private HttpResponse<String> reader(String path, String... headers) {
        Clinic reader = Clinic.as("auditor");
        var request = reader.request(path);
        return reader.exchange(headers.length == 0 ? request : request.headers(headers));
    }

    @Test
    void aPageThatComesAgainIsOneLookAndPaperIsAnother() {
        String plan = clinic.draft();
        clinic.get("/api/plans/" + plan);
        Visitor clinician = Visitor.signedInAs("clinician");
        for (String path : List.of("", "", "/history", "/timeline", "/print", "/plan.pdf", "/do/SetGoal")) {
            assertThat(clinician.get("/plans/" + plan + path).statusCode()).isEqualTo(200);
        }
        List<JsonNode> accesses = auditor.awaited("/api/accesses?sort=OLDEST&plan=" + plan, 7).stream()
                .filter(each -> each.at("/actor/role").asString().startsWith("CLINICIAN"))
                .toList();
        assertThat(accesses)
                .extracting(each ->
                        each.get("kind").asString() + " " + each.get("address").asString())
                .containsExactly(
                        "PLAN /plans/{planId}",
                        "HISTORY /plans/{planId}/history",
                        "PROGRESS /plans/{planId}/timeline",
                        "PRINT /plans/{planId}/print",
                        "PRINT /plans/{planId}/plan.pdf",
                        "PLAN /plans/{planId}/do/{command}");
    }

    @Test
    void aSearchIsOnRecordAndWhatWasSearchedForIsNot() {
        assertThat(reader("/api/plans?q=Rivera&subject=c-1001&status=DRAFT&size=1")
                        .statusCode())
                .isEqualTo(200);
        JsonNode list = auditor.awaited("/api/accesses?actor=auditor&kind=LIST", found -> Auditor.items(found).stream()
                .anyMatch(each -> each.at("/parameters/q").asString("").equals("given")));
        JsonNode search = Auditor.items(list).stream()
                .filter(each -> each.at("/parameters").has("q"))
                .findFirst()
                .orElseThrow();
        assertThat(search.get("parameters").toString())
                .isEqualTo("{\"q\":\"given\",\"size\":\"1\",\"status\":\"DRAFT\",\"subject\":\"given\"}");
    }

    @Test
    void whatWasNotShownIsNoLook() {
        String unknown = "00000000-0000-7000-8000-00000000abcd";
        assertThat(reader("/api/plans/" + unknown).statusCode()).isEqualTo(404);
        assertThat(Clinic.as("analytics").read("/api/plans/" + unknown).statusCode())
                .isEqualTo(403);
        String plan = clinic.draft();
        assertThat(reader("/api/plans/" + plan).statusCode()).isEqualTo(200);
        auditor.awaited("/api/accesses?plan=" + plan, 1); // what came before it is there too
        assertThat(Clinic.json(auditor.file("/api/accesses?kind=PLAN&plan=" + unknown, "application/json"))
                        .get("total")
                        .asLong())
                .isZero();
    }

    @Test
    void lookingAtTheAuditIsOnRecord() {
        Visitor compliance = Visitor.signedInAs("compliance");
        assertThat(compliance.get("/audit/corrections?kind=LATE").statusCode()).isEqualTo(200);
        auditor.awaited("/api/accesses?kind=AUDIT", found -> Auditor.items(found).stream()
                .anyMatch(each -> each.at("/parameters/kind").asString("").equals("LATE")
                        && each.at("/parameters/list").asString("").equals("corrections")
                        && each.at("/actor/role").asString().startsWith("COMPLIANCE")
                        && each.get("purposeOfUse").asString().equals("HCOMPL")));
    }

    @Test
    void correctionsAndLateEntriesComeWithBeforeAndAfter() {
        String plan = StoriedPlan.told(clinic);
        clinic.get("/api/plans/" + plan);
        List<JsonNode> all = auditor.awaited("/api/corrections?plan=" + plan, 1);
        assertThat(all).allMatch(each -> !each.get("kinds").isEmpty());
        JsonNode late = all.stream()
                .filter(each -> each.get("kinds").toString().contains("LATE"))
                .findFirst()
                .orElseThrow();
        assertThat(late.get("words").asString()).isNotBlank();
        String entry = clinic.get("/api/plans/" + plan + "/timeline")
                .findValue("entryId")
                .asString();
        clinic.send("CorrectEntry", """
                {"planId": "%s", "entryId": "%s", "kind": "CORRECTION", "changes": {"value": 11},
                 "reason": {"text": "misread"}}""".formatted(plan, entry));
        clinic.get("/api/plans/" + plan);
        JsonNode corrected = auditor.awaited("/api/corrections?kind=CORRECTED&plan=" + plan, 1)
                .get(0);
        assertThat(corrected.at("/reason/text").asString()).isEqualTo("misread");
        assertThat(corrected.get("changes").toString()).contains("\"after\":11");
        assertThat(corrected.at("/actor/id").asString()).isEqualTo("clinic-system");
        assertThat(auditor.file("/api/corrections?kind=WRONG", "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatSomebodyDidTriedAndLookedAtStandsTogether() {
        String plan = clinic.draft();
        clinic.post("HoldPlan", "{\"planId\": \"%s\", \"reason\": {\"text\": \"x\"}}".formatted(plan));
        clinic.get("/api/plans/" + plan);
        List<JsonNode> acts = auditor.awaited("/api/actions?actor=clinic-system&sort=OLDEST&plan=" + plan, 3);
        assertThat(acts)
                .extracting(each ->
                        each.get("kind").asString() + " " + each.get("what").asString())
                .containsExactlyInAnyOrder("RECORDED PlanDrafted", "REFUSED HoldPlan", "LOOKED PLAN");
        assertThat(auditor.awaited("/api/actions?kind=REFUSED&plan=" + plan, 1)).hasSize(1);
    }

    @Test
    void reviewsAreAskedForAsOfADay() {
        Clinic reader = Clinic.as("auditor");
        assertThat(reader.get("/api/reviews?state=OVERDUE&asOf=2020-01-01")
                        .get("total")
                        .asLong())
                .isZero();
        assertThat(reader.read("/api/reviews?asOf=" + LocalDate.now().plusDays(2))
                        .statusCode())
                .isEqualTo(400);
    }

    /** Whoever adds an address decides whether it shows something. */
    @Test
    void everyAddressThatShowsSomethingIsTakenDown() {
        Set<String> unseen = new TreeSet<>();
        RunningWaymark.shared().beans(RequestMappingHandlerMapping.class).forEach(mapping -> mapping.getHandlerMethods()
                .forEach((info, method) -> {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    if ((methods.isEmpty() || methods.contains(RequestMethod.GET))
                            && !method.hasMethodAnnotation(Opens.class)) {
                        unseen.addAll(info.getPatternValues());
                    }
                }));
        // The ledger publishes hashes alone; a look at them that became a leaf would make another to look at.
        unseen.removeIf(address -> address.matches(
                "/(operate|docs|actuator|v3|swagger)(/.*|-.*)?|/api/(commands|jobs|processors|operations|parked-plans|deadlines"
                        + "|deliveries|users|clients|ledger)(/.*)?|/v3/.*"));
        assertThat(unseen).isSubsetOf(SHOW_NOTHING);
    }
}
