package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.eventlog.OperatorLog;
import health.waymark.operate.event.ParkedPlanRetried;
import health.waymark.operate.event.ParkedPlanSetAside;
import health.waymark.operate.event.ParkedPlanTakenUp;
import health.waymark.plan.event.PlanId;
import health.waymark.standalone.RunningWaymark;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event that can't be taken: shown to whoever runs Waymark and to whoever reads the plan, set aside, healed. */
class ParkedPlanTest {
    private final Poison poison = new Poison();
    private final Clinic clinic = Clinic.system();
    private final Visitor admin = Visitor.signedInAs("admin");
    private final Visitor clinician = Visitor.signedInAs("clinician");

    @AfterEach
    void heal() {
        poison.heal();
    }

    @Test
    void aPoisonEventIsShownSetAsideTakenUpRetriedAndRecorded() {
        poison.add();
        String plan = poisoned(clinic);
        String here = "/operate/parked-plans/" + plan;

        assertThat(page(admin.get("/operate"))).contains("1 plan stands", "href=\"/operate/parked-plans\"");
        assertThat(page(admin.get("/operate/parked-plans")))
                .contains(plan, "ClinicianReassigned", "23514", "Needs you")
                .doesNotContain("P. Parked", Poison.CLINICIAN);
        assertThat(page(admin.get(here)))
                .contains("version <span class=\"number\">2</span>", "1 try")
                .doesNotContain("P. Parked", Poison.CLINICIAN);
        assertThat(page(clinician.get("/plans/" + plan)))
                .contains("This page stands still at version 1", "Your administrator has been told");
        assertThat(page(clinician.get("/plans?q=Parked"))).contains("Stands still");

        assertThat(page(admin.sent(here, "/retry", ""))).contains("It is still parked", "2 tries");

        assertThat(page(admin.sent(here, "/discard", "reason=+"))).contains("Not set aside yet", "2 tries");
        assertThat(page(admin.sent(here, "/discard", "reason=Waits+for+the+next+version")))
                .contains("Set aside", "Waits for the next version", "Example Administrator");
        assertThat(page(admin.get("/operate"))).doesNotContain("plan stands");
        assertThat(page(clinician.get("/plans/" + plan)))
                .contains("This page stands still at version 1", "has set it aside for now");

        assertThat(page(admin.sent(here, "/take-up", ""))).contains("Taken up again");
        assertThat(page(admin.get("/operate"))).contains("1 plan stands");
        poison.takeAway();
        assertThat(page(admin.sent("/operate/parked-plans", "/retry", ""))).contains("It healed", "No plan is parked");

        assertThat(page(clinician.get("/plans/" + plan)))
                .contains("Version 2")
                .doesNotContain("stands still", "Stands still");
        assertThat(admin.get(here).statusCode()).isEqualTo(404);
        assertThat(RunningWaymark.shared().bean(OperatorLog.class).about(new PlanId(UUID.fromString(plan))))
                .extracting(entry -> (Object) entry.event().getClass())
                .containsExactly(
                        ParkedPlanRetried.class,
                        ParkedPlanTakenUp.class,
                        ParkedPlanSetAside.class,
                        ParkedPlanRetried.class);
        assertThat(page(admin.get("/operate/log")))
                .contains("it healed", "Waits for the next version", plan)
                .doesNotContain("P. Parked");
        assertThat(clinic.get("/api/plans/" + plan).get("version").asLong())
                .as("nothing of it touches the plan")
                .isEqualTo(2);
    }

    @Test
    void aPlanThatStandsStillCanBeWorkedOn() {
        poison.add();
        String plan = poisoned(clinic);
        HttpResponse<String> behind = FilledForm.at(clinician, "/plans/" + plan + "/do/AddProblem")
                .set("/statement", "Panic attacks")
                .submit();
        assertThat(behind.statusCode()).isEqualTo(412);
        assertThat(behind.body())
                .contains("The plan changed while you were writing", "Panic attacks", "This page stands still");
        assertThat(FilledForm.on(clinician, behind).done()).contains("This page stands still at version 1");
        poison.takeAway();
        page(admin.sent("/operate/parked-plans", "/retry", ""));
        assertThat(page(clinician.get("/plans/" + plan))).contains("Version 3", "Panic attacks");
    }

    @Test
    void onlyAnAdministratorMayDoAnyOfIt() {
        String plan = UUID.randomUUID().toString();
        for (String path : new String[] {"", "/" + plan}) {
            assertThat(clinician.get("/operate/parked-plans" + path).statusCode())
                    .isEqualTo(403);
        }
        assertThat(clinician
                        .sent("/plans/new", "/operate/parked-plans/" + plan + "/discard", "reason=x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.post("/operate/parked-plans/" + plan + "/discard", "reason=x")
                        .statusCode())
                .as("without a token of its form")
                .isEqualTo(403);
    }

    /** A plan that stands still at its first version. */
    static String poisoned(Clinic clinic) {
        String plan = clinic.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-parked", "display": "P. Parked"},
                 "clinician": {"id": "clin-7", "display": "Dana Whitfield"}, "startsOn": "2026-01-05"}""").get("planId").asString();
        clinic.send("ReassignClinician", """
                {"planId": "%s", "clinician": {"id": "%s", "display": "P. Oison"}, "reason": {"text": "Leave"}}""".formatted(plan, Poison.CLINICIAN));
        assertThat(clinic.get("/api/plans/" + plan).get("version").asLong()).isEqualTo(1);
        return plan;
    }

    private static String page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
