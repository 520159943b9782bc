package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A plan stepped through: what each event did, in words and in the plan, with who, why, when and its proof. */
class ReplayPageTest {
    private static final Pattern ELEMENT = Pattern.compile("<[a-z]");

    private final Clinic clinic = Clinic.system();
    private final Visitor compliance = Visitor.signedInAs("compliance");
    private final Visitor clinician = Visitor.signedInAs("clinician");

    @Test
    void everyEventIsToldAndPointedOutWhereItChangedThePlan() {
        String plan = ActivePlan.of(clinic);
        JsonNode history = clinic.get("/api/plans/" + plan + "/history");
        int own = clinic.get("/api/plans/" + plan).get("version").asInt();
        assertThat(own).isGreaterThan(12);
        for (JsonNode event : history.get("items")) {
            String page = page(plan, "?version=" + event.get("version"));
            assertThat(page)
                    .contains("<h2 id=\"happened\">Version " + event.get("version") + "</h2>")
                    .contains(escaped(event.get("words").asString()))
                    .contains(
                            event.at("/actor/name").asString(),
                            event.get("lifecycle").asString());
            String first = found(page, "data-first=\"([^\"]+)\"");
            String part = "id=\"part-" + first + "\"";
            String pointedOut = "class=\"[^\"]*pointed-out\"";
            assertThat(page)
                    .as(event.get("type").asString())
                    .containsPattern(part + "[^>]* " + pointedOut + "|" + pointedOut + "[^>]* " + part)
                    .contains("Changed here");
            for (JsonNode change : event.get("changes")) {
                String changed = "id=\"part-" + change.get("subject").asString() + "\"";
                if (page.contains(changed)) {
                    assertThat(page)
                            .containsPattern(changed + "[^>]* " + pointedOut + "|" + pointedOut + "[^>]* " + changed);
                }
            }
        }
    }

    @Test
    void itTellsWhoForWhomWhyWhenAndWhatFor() {
        String plan = StoriedPlan.told(clinic);
        assertThat(page(plan, "?version=9"))
                .contains(
                        "Progress recorded on goal",
                        "Late entry",
                        "1 Feb 2026, 10:00:00",
                        "Treatment <code>TREAT",
                        "originate")
                .contains("Purpose of use", "Recorded", "Effective");
        assertThat(headline(plan, 9)).contains("Late entry");
        assertThat(headline(plan, 10)).doesNotContain("Late entry");
        String revised = page(plan, "?version=10");
        assertThat(revised)
                .contains("on behalf of clin-7, as asserted", "Wording", "Lift mood for good")
                .contains("<caption class=\"unseen\">What version 10 changed</caption>", "<del>Lift mood</del>")
                .contains("id=\"compliance\"");
        assertThat(found(revised, "(?s)<p class=\"words\">([^<]*)</p>"))
                .contains("&quot; revised: statement")
                .doesNotContain("Reason");
        assertThat(found(revised, "(?s)<dt>Why</dt>(.*?)</dd>")).contains("Wording");
        assertThat(page(plan, "?version=2"))
                .contains("No goals yet", "No reason is asked for", "Low mood most days")
                .doesNotContain("Lift mood");
    }

    @Test
    void theProofIsSealedSoonAndWhoeverMayReadTheAuditTakesItAway() {
        String plan = clinic.draft();
        clinic.get("/api/plans/" + plan);
        String page = await().atMost(Duration.ofSeconds(30))
                .until(() -> page(plan, ""), found -> found.contains(">Sealed</span>"));
        String address = found(page, "href=\"(/audit/proof/inclusion[^\"]+)\"").replace("&amp;", "&");
        HttpResponse<String> proof = compliance.get(address);
        assertThat(proof.statusCode()).isEqualTo(200);
        assertThat(proof.headers().firstValue("content-disposition").orElse("")).contains("inclusion-");
        JsonNode told = Clinic.json(proof);
        JsonNode same = Clinic.json(
                Clinic.as("auditor").read(address.replace("/audit/proof/inclusion", "/api/ledger/inclusion")));
        assertThat(told).isEqualTo(same);
        assertThat(told.get("leafHash").asString()).isNotBlank();
        assertThat(clinician.get("/plans/" + plan + "/replay").body())
                .contains(">Sealed</span>")
                .doesNotContain("/audit/");
        assertThat(clinician.get(address).statusCode()).isEqualTo(403);
    }

    @Test
    void withoutAScriptLinksAndAFormLeadEverywhere() {
        String plan = StoriedPlan.told(clinic);
        String here = "/plans/" + plan + "/replay";
        assertThat(page(plan, "?version=5"))
                .contains(step("first", here + "?version=1"), step("previous", here + "?version=4"))
                .contains(step("next", here + "?version=6"), step("last", here + "?version=12"))
                .contains("type=\"number\"", "max=\"12\"", "value=\"5\"", "action=\"" + here + "\"")
                .contains("href=\"/plans/" + plan + "?version=5\"", "href=\"/plans/" + plan + "/history#v5\"")
                .contains("href=\"/plans/" + plan + "/compare?from=4&amp;to=5\"");
        assertThat(page(plan, "?version=1")).doesNotContain(here + "?version=0");
        assertThat(page(plan, "")).contains("Version 12</h2>").doesNotContain(here + "?version=13");
        assertThat(clinician.get("/plans/" + plan).body()).contains("href=\"" + here + "\"");
        assertThat(clinician.get("/plans/" + plan + "/history").body()).contains("href=\"" + here + "?version=7\"");
        assertThat(compliance
                        .get(here + "?position="
                                + clinic.get("/api/plans/" + plan + "/history?version=4")
                                        .at("/items/3/position"))
                        .headers()
                        .firstValue("location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith(here + "?version=4"));
    }

    @Test
    void anInstantOfEitherAxisIsAPlaceToStand() {
        String plan = StoriedPlan.told(clinic);
        assertThat(page(plan, "?version=9&effectiveAt=2026-01-31"))
                .contains("This was not true yet", "at the end of 31 Jan 2026")
                .contains("version=8&amp;effectiveAt=2026-01-31")
                .doesNotContain("Changed here");
        assertThat(page(plan, "?asOf=2999-01-01")).contains("as it is known now", "Version 12</h2>");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(page(plan, "?asOf=" + today))
                .contains("The last event recorded by the end of ", "<dt>Recorded</dt>", "<dt>Effective</dt>")
                .contains("Reviews, signatures and warnings are judged as of")
                .doesNotContain("what is wanting");
    }

    @Test
    void whatNobodyCanMeanIsSaidToBeWrong() {
        String plan = StoriedPlan.told(clinic);
        for (String wrong : List.of("version=x", "version=0", "asOf=soon", "version=1&asOf=2026-01-01", "position=y")) {
            for (String page : List.of("/replay?", "/replay/step?")) {
                if (!(page.endsWith("step?") && wrong.startsWith("position"))) {
                    assertThat(compliance.get("/plans/" + plan + page + wrong).statusCode())
                            .as(page + wrong)
                            .isEqualTo(400);
                }
            }
        }
        assertThat(compliance.get("/plans/" + plan + "/replay/step").statusCode())
                .isEqualTo(400);
        for (String unknown : List.of("version=13", "asOf=2020-01-01", "effectiveAt=2020-01-01", "position=1")) {
            assertThat(compliance.get("/plans/" + plan + "/replay?" + unknown).statusCode())
                    .as(unknown)
                    .isEqualTo(404);
        }
        assertThat(compliance
                        .get("/plans/00000000-0000-7000-8000-00000000abcd/replay?version=1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedInAs("admin").get("/plans/" + plan + "/replay").statusCode())
                .isEqualTo(403);
    }

    /** Whatever its length, a page of it has so much and no more, and a step less. */
    @Test
    void aPlanOfTwoThousandEventsIsNoLargerToStepThrough() {
        String plan = LongPlan.of(clinic, 2_000);
        int latest = clinic.get("/api/plans/" + plan).get("version").asInt();
        assertThat(latest).isGreaterThanOrEqualTo(2_000);
        String page = page(plan, "?version=" + (latest - 100));
        assertThat(count(page, ELEMENT)).isLessThan(1_200);
        assertThat(count(page, Pattern.compile("<rect "))).isLessThan(200);
        assertThat(page.length()).isLessThan(150_000);
        String step = compliance
                .get("/plans/" + plan + "/replay/step?version=" + (latest - 99))
                .body();
        assertThat(count(step, ELEMENT)).isLessThan(800);
        assertThat(step.length()).isLessThan(100_000);
        assertThat(step).doesNotContain("<html", "<rect ").contains("id=\"replay-step\"", "id=\"replay-head\"");
    }

    @Test
    void steppingIsOneLook() {
        String plan = StoriedPlan.told(clinic);
        for (int version = 1; version <= 12; version++) {
            assertThat(clinician
                            .get("/plans/" + plan + "/replay/step?version=" + version)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(clinician.get("/plans/" + plan + "/timeline").statusCode()).isEqualTo(200);
        List<JsonNode> accesses = new Auditor()
                .awaited("/api/accesses?sort=OLDEST&plan=" + plan, 3).stream()
                        .filter(each -> each.at("/actor/role").asString().startsWith("CLINICIAN"))
                        .toList();
        assertThat(accesses)
                .extracting(each -> each.get("address").asString() + each.get("parameters"))
                .containsExactly("/plans/{planId}/replay/step{}", "/plans/{planId}/timeline{}");
    }

    private String page(String plan, String vantage) {
        HttpResponse<String> answer = compliance.get("/plans/" + plan + "/replay" + vantage);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** What stands beside a version's number. */
    private String headline(String plan, long version) {
        return found(page(plan, "?version=" + version), "(?s)id=\"happened\"(.*?)<p class=\"words\"");
    }

    private static String step(String name, String address) {
        return "data-step=\"" + name + "\""
                + (name.equals("previous") ? " rel=\"prev\"" : name.equals("next") ? " rel=\"next\"" : "") + " href=\""
                + address + "\"";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static long count(String page, Pattern pattern) {
        return pattern.matcher(page).results().map(MatchResult::start).count();
    }
}
