package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whom somebody works with, and how it goes with them. */
class CaseloadPageTest {
    private static final Pattern CLIENT = Pattern.compile(">(Client [A-Z])</a>");

    private final Clinic clinic = Clinic.system();
    private final String clinician = "clin-" + UUID.randomUUID();
    private final Visitor visitor = Visitor.signedInAs("clinician");

    private String draft(String client, String supervisor) {
        return clinic.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "%s", "display": "%s"},
                 "clinician": {"id": "%s", "display": "Dana Whitfield"},
                 "supervisor": {"id": "%s", "display": "Sam"}, "startsOn": "2026-01-05"}
                """.formatted(UUID.randomUUID(), client, clinician, supervisor))
                .get("planId")
                .asString();
    }

    private String page(String query) {
        clinic.get("/api/caseloads/" + clinician);
        var answer = visitor.get("/caseloads/one?clinician=" + clinician + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> clients(String page) {
        return CLIENT.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void aClinicianComesToTheirOwn() {
        assertThat(visitor.get("/caseload").headers().firstValue("location"))
                .hasValueSatisfying(own -> assertThat(own).contains("/caseloads/one?clinician="));
        assertThat(Visitor.signedInAs("compliance").get("/caseload").headers().firstValue("location"))
                .hasValueSatisfying(all -> assertThat(all).endsWith("/caseloads"));
        assertThat(Visitor.signedInAs("admin").get("/caseloads").statusCode()).isEqualTo(403);
    }

    @Test
    void plansAreListedWithTheirGoalsAndCanBeSearchedAndOrdered() {
        String plan = ActivePlan.of(clinic);
        var view = clinic.get("/api/plans/" + plan);
        var goal = view.at("/goals/0/statement").asString();
        String owner = view.at("/clinician/id").asString();
        String list = visitor.get("/caseloads/one?clinician=" + owner).body();
        assertThat(list).contains(goal, "<polyline points=", "Record a session", "Review due first");

        draft("Client B", "sup-1");
        draft("Client A", "sup-1");
        assertThat(page("")).contains("2 drafts", "Finish the draft");
        assertThat(clients(page("&sort=NAME"))).containsExactly("Client A", "Client B");
        assertThat(clients(page("&q=B"))).containsExactly("Client B");
        assertThat(page("&q=nobody-at-all")).contains("No plan of this caseload matches");
        assertThat(page("&status=ACTIVE")).contains("No plan of this caseload matches");
        assertThat(page("&page=7")).contains("The list ends before this page");
        assertThat(visitor.get("/caseloads/one?clinician=" + clinician + "&sort=SIDEWAYS")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anEmptyCaseloadSaysHowItFills() {
        assertThat(page("")).contains("Nobody is on this caseload", "No open plan names this clinician.");
        assertThat(visitor.get("/caseloads/one").headers().firstValue("location"))
                .hasValueSatisfying(all -> assertThat(all).endsWith("/caseloads"));
    }

    @Test
    void aSupervisorSeesTheTeamSideBySide() {
        Visitor supervisor = Visitor.signedInAs("supervisor");
        draft("Client C", Visitor.person("supervisor"));
        clinic.get("/api/caseloads/" + clinician);
        assertThat(supervisor.get("/caseloads?team=true").body()).contains("Dana Whitfield", clinician);
        assertThat(supervisor.get("/caseloads").body()).contains(clinician);
        String another = "clin-" + UUID.randomUUID();
        clinic.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-1", "display": "Client D"},
                 "clinician": {"id": "%s", "display": "Lee"}, "startsOn": "2026-01-05"}""".formatted(another));
        clinic.get("/api/caseloads/" + another);
        assertThat(supervisor.get("/caseloads").body()).contains(another);
        assertThat(supervisor.get("/caseloads?team=true").body()).doesNotContain(another);
    }
}
