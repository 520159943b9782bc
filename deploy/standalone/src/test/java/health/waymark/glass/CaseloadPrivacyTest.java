package health.waymark.glass;

import static health.waymark.glass.PrivateClinic.BROKEN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What caseload privacy closes beside the plan itself: lists, searches, commands; and what is on record of opening it. */
class CaseloadPrivacyTest {
    private static final String SAM = "sam CLINICIAN";
    private static final String OFFICER = "officer COMPLIANCE";

    @TempDir
    static Path folder;

    private static PrivateClinic clinic;
    private static String danas;
    private static String sams;

    @BeforeAll
    static void start() {
        clinic = new PrivateClinic(folder);
        danas = clinic.plan("dana", "robin", "Rivera");
        sams = clinic.plan("sam", "robin", "Quinn");
        clinic.privacy(true);
    }

    @AfterAll
    static void stop() {
        clinic.close();
    }

    private static List<JsonNode> items(String who, String path, String... headers) {
        return clinic.read(who, path, headers).get("items").valueStream().toList();
    }

    private static Map<String, JsonNode> byClient(String who, String path) {
        return items(who, path).stream()
                .collect(Collectors.toMap(item -> item.at("/subject/display").asString(), item -> item));
    }

    private static JsonNode of(String client, Map<String, JsonNode> plans) {
        return requireNonNull(plans.get(client));
    }

    private static String addProblem(String plan) {
        return "{\"planId\": \"%s\", \"statement\": \"Sleeps badly\"}".formatted(plan);
    }

    private static List<JsonNode> awaited(String path, Predicate<List<JsonNode>> asItShouldBe) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> items(OFFICER, path), asItShouldBe);
    }

    @Test
    void aListShowsThatAClosedPlanIsThereAndNothingOfWhatItSays() {
        Map<String, JsonNode> plans = byClient(SAM, "/api/plans");
        JsonNode closed = of("Rivera", plans);
        assertThat(closed.get("closed").asBoolean()).isTrue();
        assertThat(closed.at("/clinician/id").asString()).isEqualTo("dana");
        assertThat(closed.has("programme")).isFalse();
        assertThat(closed.get("warnings")).isEmpty();
        assertThat(closed.get("activeGoals").asInt()).isZero();
        assertThat(of("Quinn", plans).has("closed")).isFalse();
        assertThat(of("Quinn", plans).get("warnings")).isNotEmpty();
        assertThat(of("Rivera", byClient("robin CLINICIAN", "/api/plans")).has("closed"))
                .isFalse();
        assertThat(of("Rivera", byClient("sam SUPERVISOR", "/api/plans")).has("closed"))
                .isFalse();
        assertThat(of("Rivera", byClient("reader plans", "/api/plans")).has("closed"))
                .isFalse();
    }

    @Test
    void pagesOfListsShowNoMore() {
        for (String path : List.of("/plans", "/caseloads/one?clinician=dana", "/caseloads", "/today?whose=ALL")) {
            assertThat(clinic.get("sam SUPERVISOR", path).statusCode()).isEqualTo(200);
            String row = clinic.get(SAM, path).body().replaceFirst("(?s).*>(?:Rivera|Dr dana)</", "");
            assertThat(row.replaceFirst("(?s)</tr>.*", ""))
                    .as(path)
                    .doesNotContain("Heroinfree weekends", "Cravingsgroup");
        }
        assertThat(clinic.get(SAM, "/plans").body()).contains("Closed: break the glass", "Rivera");
        assertThat(clinic.get(SAM, "/today?whose=ALL").body()).contains("Quinn").doesNotContain("Rivera");
        assertThat(clinic.get("dana CLINICIAN", "/plans").body()).contains("Heroinfree weekends");
    }

    @Test
    void noSearchTellsWhatAClosedPlanSays() {
        assertThat(byClient(SAM, "/api/plans?q=heroinfree")).containsOnlyKeys("Quinn");
        assertThat(byClient(SAM, "/api/plans?q=cravingsgroup")).containsOnlyKeys("Quinn");
        assertThat(byClient(SAM, "/api/plans?q=rivera")).containsOnlyKeys("Rivera");
        assertThat(byClient(SAM, "/api/plans?q=rivera%20-heroinfree"))
                .as("found though it has the word")
                .containsOnlyKeys("Rivera");
        assertThat(byClient(SAM, "/api/plans?q=rivera%20-nothing")).containsOnlyKeys("Rivera");
        assertThat(byClient("reader plans", "/api/plans?q=heroinfree")).containsKeys("Quinn", "Rivera");
    }

    @Test
    void caseloadsReviewsAndRemindersKeepToTheirOwn() {
        JsonNode caseload = clinic.read(SAM, "/api/caseloads/dana");
        assertThat(caseload.get("items").get(0).get("closed").asBoolean()).isTrue();
        assertThat(caseload.toString()).doesNotContain("Heroinfree", "Cravingsgroup");
        for (String path : List.of("/api/reviews", "/api/reviews?asOf=%s".formatted(LocalDate.now(ZoneOffset.UTC)))) {
            assertThat(clinic.read("sam SUPERVISOR", path).toString()).as(path).contains(danas);
            assertThat(clinic.read(SAM, path).toString()).as(path).contains(sams);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> clinic.read("sam SUPERVISOR", "/api/reminders").toString(),
                        all -> all.contains(danas) && all.contains(sams));
        assertThat(clinic.read(SAM, "/api/reminders").toString()).contains(sams);
        for (String path : List.of("/api/reviews", "/api/reviews?asOf=2026-06-30", "/api/reminders")) {
            assertThat(clinic.read(SAM, path).toString()).as(path).doesNotContain(danas);
        }
    }

    @Test
    void aCommandToAClosedPlanTakesBrokenGlassToo() {
        HttpResponse<String> refused = clinic.command(SAM, "AddProblem", addProblem(danas));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(clinic.json(refused).get("code").asString()).isEqualTo("glass-to-break");
        assertThat(clinic.command(SAM, "AddProblem", addProblem(danas), "If-Match", "\"99\"")
                        .statusCode())
                .as("before it is told which version there is")
                .isEqualTo(403);
        assertThat(clinic.command(SAM, "AddProblem", addProblem(danas), "Waymark-Purpose", "BTG")
                        .statusCode())
                .isEqualTo(403);
        assertThat(clinic.command(SAM, "AddProblem", addProblem(sams)).statusCode())
                .isEqualTo(200);
        assertThat(clinic.command("robin CLINICIAN", "AddProblem", addProblem(danas))
                        .statusCode())
                .isEqualTo(200);
        assertThat(clinic.command("sam SUPERVISOR", "AddProblem", addProblem(danas))
                        .statusCode())
                .isEqualTo(200);
        assertThat(clinic.command(SAM, "AddProblem", addProblem(danas), BROKEN).statusCode())
                .isEqualTo(200);
        assertThat(awaited("/api/accesses?breakGlass=true&actor=sam&plan=" + danas, all -> all.stream()
                        .anyMatch(one -> one.at("/parameters/type").asString("").equals("AddProblem"))))
                .allSatisfy(one -> {
                    assertThat(one.get("purposeOfUse").asString()).isEqualTo("BTG");
                    assertThat(one.get("reason").asString()).isEqualTo(BROKEN[3]);
                });
        assertThat(awaited("/api/refusals?actor=sam&kind=glass-to-break&plan=" + danas, all -> !all.isEmpty()))
                .isNotEmpty();
    }

    @Test
    void aBatchsLinesAreJudgedOneByOne() {
        String line = "{\"type\": \"AddProblem\", \"command\": %s}\n";
        String lines = line.formatted(addProblem(danas)) + line.formatted(addProblem(sams));
        assertThat(statuses(clinic.ask(SAM, "POST", "/api/commands", lines))).containsExactly(403, 200);
        assertThat(statuses(clinic.ask(SAM, "POST", "/api/commands", lines, BROKEN)))
                .containsExactly(200, 200);
    }

    private static List<Integer> statuses(HttpResponse<String> answer) {
        return answer.body()
                .lines()
                .map(line -> clinic.json(line).get("status").asInt())
                .toList();
    }

    @Test
    void aPlanOpensAndClosesWithWhomItNames() {
        String plan = clinic.plan("dana", "robin", "Moreau");
        assertThat(clinic.get(SAM, "/api/plans/" + plan).statusCode()).isEqualTo(403);
        reassign(plan, "sam");
        assertThat(clinic.get(SAM, "/api/plans/" + plan).statusCode()).isEqualTo(200);
        assertThat(clinic.command(SAM, "AddProblem", addProblem(plan)).statusCode())
                .isEqualTo(200);
        assertThat(clinic.get("dana CLINICIAN", "/api/plans/" + plan).statusCode())
                .isEqualTo(403);
        assertThat(clinic.command("dana CLINICIAN", "AddProblem", addProblem(plan))
                        .statusCode())
                .isEqualTo(403);
        reassign(plan, "dana");
        assertThat(clinic.get(SAM, "/api/plans/" + plan).statusCode()).isEqualTo(403);
        assertThat(clinic.get(SAM, "/api/plans/" + plan + "?version=5").statusCode())
                .as("nor as it was when it was theirs")
                .isEqualTo(403);
    }

    private static void reassign(String plan, String to) {
        clinic.sent("ReassignClinician", """
                {"planId": "%s", "clinician": {"id": "%s", "display": "Dr"}, "reason": {"text": "Leave"}}""".formatted(plan, to));
    }

    @Test
    void everyLookThroughBrokenGlassIsOnRecordWithItsReason() {
        String plan = clinic.plan("dana", "robin", "Okafor");
        clinic.read(SAM, "/api/plans/" + plan + "/history", BROKEN);
        clinic.read("dana CLINICIAN", "/api/plans/" + plan, BROKEN);
        List<JsonNode> broken = awaited("/api/accesses?breakGlass=true&plan=" + plan, all -> !all.isEmpty());
        assertThat(broken).singleElement().satisfies(one -> {
            assertThat(one.at("/actor/id").asString()).isEqualTo("sam");
            assertThat(one.get("kind").asString()).isEqualTo("HISTORY");
            assertThat(one.get("purposeOfUse").asString()).isEqualTo("BTG");
            assertThat(one.get("breakGlass").asBoolean()).isTrue();
            assertThat(one.get("reason").asString()).isEqualTo(BROKEN[3]);
        });
        List<JsonNode> all = awaited("/api/accesses?actor=dana&plan=" + plan, found -> !found.isEmpty());
        assertThat(all).singleElement().satisfies(one -> assertThat(one.has("breakGlass"))
                .as("nothing was closed to her")
                .isFalse());
        assertThat(clinic.get(OFFICER, "/audit/broken-glass").body())
                .contains("Broke the glass", "Okafor", BROKEN[3])
                .contains("aria-current=\"page\"");
        assertThat(clinic.get(OFFICER, "/audit/accesses").body()).contains("in the last 30 days", BROKEN[3]);
        assertThat(clinic.get(OFFICER, "/audit/broken-glass/export?format=csv").body())
                .contains(BROKEN[3]);
    }

    @Test
    void whoDecidedItAndWhyIsOnRecord() {
        JsonNode settings = clinic.read("boss ADMINISTRATOR", "/api/organisation/settings");
        assertThat(settings.get("caseloadPrivacy").asBoolean()).isTrue();
        assertThat(settings.has("retention")).isFalse();
        JsonNode decision = settings.get("decisions").get(0);
        assertThat(decision.get("words").asString()).isEqualTo("Caseload privacy turned on.");
        assertThat(decision.get("reason").asString()).isEqualTo("The board decided it.");
        assertThat(decision.get("by").asString()).isEqualTo("officer");
        assertThat(clinic.read("boss ADMINISTRATOR", "/api/operations").toString())
                .contains("Turned caseload privacy on");
        clinic.privacy(true);
        assertThat(clinic.read("boss ADMINISTRATOR", "/api/organisation/settings")
                        .get("decisions"))
                .as("what holds already is no decision")
                .isEqualTo(settings.get("decisions"));
    }

    @Test
    void aDecisionThatMakesNoSenseIsRefused() {
        for (String body : List.of(
                "{}",
                "{\"caseloadPrivacy\": true}",
                "{\"caseloadPrivacy\": true, \"reason\": \" \"}",
                "{\"caseloadPrivacy\": true, \"reason\": \"x\", \"more\": 1}",
                "{\"caseloadPrivacy\": true, \"reason\": \"x\", \"retention\": {}}",
                "{\"caseloadPrivacy\": true, \"reason\": \"x\", \"retention\": {\"years\": 0}}",
                "{\"caseloadPrivacy\": true, \"reason\": \"x\", \"retention\": {\"years\": 101}}",
                "{\"caseloadPrivacy\": true, \"reason\": \"x\", \"retention\": {\"years\": 1, \"yearsFromMajority\": -1}}")) {
            assertThat(clinic.ask(OFFICER, "PUT", "/api/organisation/settings", body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }
}
