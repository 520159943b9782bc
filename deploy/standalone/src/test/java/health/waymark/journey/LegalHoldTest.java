package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.standalone.RunningWaymark;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A plan's record under legal hold: who says so, what shows it, and what it leaves alone. */
class LegalHoldTest {
    private static final Pattern RELEASE = Pattern.compile("/plans/[^\"]*/do/ReleaseLegalHold\\?holdId=[^\"]*");
    private final Clinic clinic = Clinic.system();
    private final Clinic officer = person("compliance");

    private static Clinic person(String name) {
        return new Clinic(
                RunningWaymark.shared().address(), Visitor.signedInAs(name).token());
    }

    private static String place(String plan) {
        return """
                {"planId": "%s", "reason": {"code": "litigation", "text": "Counsel asked for it"}, "matter": "2026-CV-0117"}
                """.formatted(plan);
    }

    private static String release(String plan) {
        return "{\"planId\": \"%s\", \"reason\": {\"text\": \"The matter is closed\"}}".formatted(plan);
    }

    @Test
    void complianceAloneAndItsSystemsPlaceAndRelease() {
        String plan = clinic.draft();
        Map<String, Clinic> senders = new TreeMap<>(Map.of(
                "clinic-system", clinic,
                "analytics", Clinic.as("analytics"),
                "clinician", person("clinician"),
                "supervisor", person("supervisor"),
                "admin", person("admin")));
        senders.forEach((who, sender) -> Stream.of("PlaceLegalHold", "ReleaseLegalHold")
                .forEach(type -> assertThat(sender.post(type, place(plan)).statusCode())
                        .as(type + " by " + who)
                        .isEqualTo(403)));
        assertThat(officer.post("PlaceLegalHold", place(plan)).statusCode()).isEqualTo(200);
        assertThat(Clinic.as("auditor").post("ReleaseLegalHold", release(plan)).statusCode())
                .isEqualTo(200);
        for (String type : List.of("AddProblem", "HoldPlan", "DraftPlan", "Nonsense")) {
            assertThat(officer.post(type, release(plan)).statusCode()).as(type).isEqualTo(403);
        }
    }

    @Test
    void complianceSendsSeveralAtOnceAndNothingElse() {
        String plan = clinic.draft();
        String lines = Stream.of("PlaceLegalHold " + place(plan), "HoldPlan " + release(plan))
                .map(line -> line.split(" ", 2))
                .map(line -> "{\"type\": \"%s\", \"command\": %s}\n".formatted(line[0], line[1].strip()))
                .reduce("", String::concat);
        assertThat(officer.batch(lines).body().lines())
                .extracting(line -> line.replaceAll(".*\"status\":(\\d+).*", "$1"))
                .containsExactly("200", "403");
    }

    @Test
    void showsOnThePlanAsItIsAndAsItWas() {
        String plan = clinic.draft();
        JsonNode placed = Clinic.json(officer.post("PlaceLegalHold", place(plan)));
        String hold = placed.at("/ids/holdId").asString();
        assertThat(placed.get("version").asLong()).isEqualTo(2);
        JsonNode held = officer.get("/api/plans/" + plan);
        JsonNode shown = held.at("/holds/0");
        assertThat(shown.get("holdId").asString()).isEqualTo(hold);
        assertThat(shown.get("matter").asString()).isEqualTo("2026-CV-0117");
        assertThat(shown.at("/reason/text").asString()).isEqualTo("Counsel asked for it");
        assertThat(shown.at("/placedBy/id").asString()).isEqualTo(Visitor.person("compliance"));
        assertThat(shown.has("recordedAt")).isTrue();
        assertThat(officer.get("/api/plans/" + plan + "?version=2").get("holds"))
                .isEqualTo(held.get("holds"));
        assertThat(officer.get("/api/plans/" + plan + "?version=1").get("holds"))
                .isEmpty();

        officer.send("ReleaseLegalHold", release(plan));
        assertThat(officer.get("/api/plans/" + plan).get("holds")).isEmpty();
        assertThat(officer.get("/api/plans/" + plan + "?version=2").get("holds"))
                .hasSize(1);
        assertThat(officer.get("/api/plans/" + plan + "/history")
                        .get("items")
                        .valueStream()
                        .map(entry -> entry.get("words").asString())
                        .skip(1))
                .containsExactly(
                        "Plan put under legal hold for \"2026-CV-0117\". Reason: Counsel asked for it.",
                        "Legal hold for \"2026-CV-0117\" released. Reason: The matter is closed.");
        assertThat(officer.get("/api/plans/" + plan + "/diff?from=2&to=3")
                        .get("words")
                        .toString())
                .contains("Legal hold");
        HttpResponse<String> again = officer.post("ReleaseLegalHold", release(plan));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Clinic.json(again).get("code").asString()).isEqualTo("not-under-hold");
    }

    /** Signatures stand, the review doesn't move, nothing counts as work with the client. */
    @Test
    void leavesEverythingElseAlone() {
        String plan = ActivePlan.of(clinic);
        JsonNode before = clinic.get("/api/plans/" + plan);
        officer.send("PlaceLegalHold", place(plan));
        JsonNode after = officer.get("/api/plans/" + plan);
        for (String part : List.of(
                "attestations", "reviewDueOn", "reviews", "warnings", "compliance", "goals", "problems", "status")) {
            assertThat(after.get(part)).as(part).isEqualTo(before.get(part));
        }
    }

    @Test
    void retentionSaysThatAHoldStandsInTheWay() {
        String plan = clinic.draft();
        clinic.get("/api/plans/" + plan); // which waits for it
        assertThat(kept(plan).get("rule").asString()).isEqualTo("plan-not-ended");
        officer.send("PlaceLegalHold", place(plan));
        JsonNode kept = kept(plan);
        assertThat(kept.get("rule").asString()).isEqualTo("under-legal-hold");
        assertThat(kept.get("underHold").asBoolean()).isTrue();
        assertThat(kept.get("erasable").asBoolean()).isFalse();
        assertThat(kept.has("keepUntil")).isFalse();
        assertThat(officer.get("/api/retention?state=UNDER_HOLD&size=1000")
                        .get("items")
                        .valueStream()
                        .map(one -> one.get("planId").asString()))
                .contains(plan);
    }

    private JsonNode kept(String plan) {
        return officer.get("/api/retention?plan=" + plan).at("/items/0");
    }

    @Test
    void complianceHoldsAndReleasesFromThePlansPage() {
        String plan = clinic.draft();
        clinic.get("/api/plans/" + plan);
        Visitor compliance = Visitor.signedInAs("compliance");
        String page = compliance.get("/plans/" + plan).body();
        assertThat(page).contains("/do/PlaceLegalHold", "Held and kept", "The plan hasn");
        assertThat(page).doesNotContain("/do/AddProblem");
        assertThat(Visitor.signedInAs("clinician").get("/plans/" + plan).body())
                .doesNotContain("LegalHold", "Held and kept");

        page = FilledForm.at(compliance, "/plans/" + plan + "/do/PlaceLegalHold")
                .set("/reason/text", "Complaint received")
                .set("/matter", "File 9")
                .done();
        assertThat(page).contains("Under legal hold", "Complaint received", "File 9", "/do/ReleaseLegalHold?holdId=");
        Matcher release = RELEASE.matcher(page);
        assertThat(release.find()).isTrue();
        assertThat(compliance.get(release.group()).body())
                .as("which hold")
                .contains("Legal hold: File 9: Complaint received");
        assertThat(page.indexOf("/audit/retention")).isPositive();
        assertThat(compliance
                        .get("/audit/retention?state=UNDER_HOLD&plan=" + plan)
                        .body())
                .contains("Under legal hold", "A. Rivera");
        assertThat(Visitor.signedInAs("clinician").get("/plans/" + plan).body())
                .contains("Under legal hold")
                .doesNotContain("/do/ReleaseLegalHold");
    }
}
