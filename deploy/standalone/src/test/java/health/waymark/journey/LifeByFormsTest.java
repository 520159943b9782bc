package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.command.api.Catalogue;
import health.waymark.standalone.RunningWaymark;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everything that can happen to a plan, done by people with forms alone: every command of the catalogue is sent once. */
class LifeByFormsTest {
    private final Clinic clinic = Clinic.system();
    private final Visitor clinician = Visitor.signedInAs("clinician");
    private final Visitor supervisor = Visitor.signedInAs("supervisor");
    private final Set<String> sent = new HashSet<>();

    @Test
    void aWholeLife() {
        String plan = drafted("Life Story");
        send(plan, "AddProblem", "", "/statement", "Low mood", "/code/display", "Depression", "/code/code", "F33.1");
        send(plan, "AddProblem", "", "/statement", "Debts");
        String problem = id(plan, "/problems/0/problemId");
        String debts = "?problemId=" + id(plan, "/problems/1/problemId");
        send(plan, "DeferProblem", debts, "/reason/text", "Another problem comes first");
        send(plan, "ResolveProblem", debts, "/reason/text", "Paid");

        send(
                plan,
                "SetGoal",
                "?problemId=" + problem,
                "/statement",
                "Lift mood",
                "/target/measure/display",
                "PHQ-9",
                "/target/comparator",
                "LE",
                "/target/value",
                "9",
                "/target/due",
                "2199-01-31");
        String goal = "?goalId=" + id(plan, "/goals/0/goalId");
        send(plan, "ReviseGoal", goal, "/changes/ownWords", "Get through a week", "/reason/text", "Asked");
        send(plan, "RecordAcceptance", goal, "/acceptance", "AGREE");
        send(plan, "AddObjective", goal, "/statement", "Walk", "/state", "RESERVE");
        String objective = "?objectiveId=" + id(plan, "/goals/0/objectives/0/objectiveId");
        send(plan, "ActivateObjective", objective);
        send(plan, "ReserveObjective", objective, "/reason/text", "Later");
        send(plan, "ActivateObjective", objective);
        send(plan, "ReviseObjective", objective, "/changes/statement", "Walk 20 minutes", "/reason/text", "Wording");
        send(
                plan,
                "AddIntervention",
                objective,
                "/description",
                "CBT",
                "/modality",
                "Individual",
                "/frequency",
                "weekly",
                "/responsible/role",
                "therapist");
        String intervention = "?interventionId=" + id(plan, "/goals/0/objectives/0/interventions/0/interventionId");
        send(plan, "ReviseIntervention", intervention, "/changes/duration", "50 minutes", "/reason/text", "Review");
        send(plan, "AttestPlan", "?role=AUTHOR");
        send(plan, "DocumentNonSignature", "", "/reason/text", "Client declines to sign");
        send(plan, "ActivatePlan", "");
        assertThat(id(plan, "/attestations/0/method")).isEqualTo("AUTHENTICATED");
        assertThat(id(plan, "/goals/0/objectives/0/interventions/0/responsible/display"))
                .isEqualTo("Example Clinician");

        send(plan, "RecordProgress", goal, "/value", "14");
        String entry = "?entryId="
                + clinic.get("/api/plans/" + plan + "/timeline")
                        .at("/goals/0/points/0/entryId")
                        .asString();
        send(
                plan,
                "CorrectEntry",
                entry,
                "/kind",
                "CORRECTION",
                "/changes/value",
                "13",
                "/reason/text",
                "Typing error");
        send(plan, "MarkEnteredInError", entry, "/reason/text", "Wrong client");
        send(plan, "AssessAchievement", goal, "/achievement", "IMPROVING");
        send(plan, "HoldGoal", goal, "/reason/text", "Client not ready");
        send(plan, "ResumeGoal", goal);
        send(plan, "OpenReview", "");
        send(plan, "CompleteReview", "", "/findings/0/decision", "CONTINUE", "/participants", "Life Story (client)");
        send(plan, "CloseObjective", objective, "/outcome", "COMPLETED", "/reason/text", "Done");
        send(plan, "ReopenObjective", objective, "/reason/text", "Closed in error");
        send(plan, "StopIntervention", intervention, "/reason/text", "Done");
        send(plan, "HoldPlan", "", "/reason/text", "Client away");
        send(plan, "ResumePlan", "");
        send(supervisor, plan, "ReassignClinician", "", "/clinician/known", "supervisor", "/reason/text", "Leave");
        send(plan, "CloseGoal", goal, "/achievement", "ACHIEVED", "/reason/text", "Target reached");
        send(plan, "ReopenGoal", goal, "/reason/text", "Relapse");
        send(plan, "CancelGoal", goal, "/reason/text", "No longer wanted");
        send(plan, "CompletePlan", "", "/reason/text", "Planned end of treatment");
        send(plan, "MarkPlanEnteredInError", "", "/reason/text", "Wrong client");

        Visitor compliance = Visitor.signedInAs("compliance");
        send(compliance, plan, "PlaceLegalHold", "", "/reason/text", "Complaint received", "/matter", "File 9");
        String hold = "?holdId=" + id(plan, "/holds/0/holdId");
        send(compliance, plan, "ReleaseLegalHold", hold, "/reason/text", "The matter is closed");

        String other = drafted("Taken Over");
        send(other, "SetGoal", "", "/statement", "Sleep");
        send(
                other,
                "AdoptPlan",
                "",
                "/source/system",
                "EHR",
                "/source/id",
                "7",
                "/source/status",
                "active",
                "/status",
                "ACTIVE",
                "/goals/0/status",
                "ACTIVE");
        assertThat(id(other, "/goals/0/status")).isEqualTo("ACTIVE");
        send(other, "RevokePlan", "", "/reason/text", "Client moved away");

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(RunningWaymark.shared().bean(Catalogue.class).entries().stream()
                        .map(Catalogue.Entry::name)
                        .toList());
    }

    private String drafted(String name) {
        String page = FilledForm.at(clinician, "/plans/new")
                .set("/subject/display", name)
                .set("/subject/id", "c-5005")
                .done();
        assertThat(page).contains("Plan drafted.", name, "Example Clinician");
        sent.add("DraftPlan");
        return page.replaceFirst("(?s).*/plans/([0-9a-f-]{36})/history.*", "$1");
    }

    private void send(String plan, String command, String query, String... fields) {
        send(clinician, plan, command, query, fields);
    }

    private void send(Visitor visitor, String plan, String command, String query, String... fields) {
        FilledForm form = FilledForm.at(visitor, "/plans/" + plan + "/do/" + command + query);
        for (int i = 0; i < fields.length; i += 2) {
            form.set(fields[i], fields[i + 1]);
        }
        assertThat(form.done()).as(command).contains("role=\"status\"");
        sent.add(command);
    }

    private String id(String plan, String pointer) {
        JsonNode found = clinic.get("/api/plans/" + plan).at(pointer);
        assertThat(found.isMissingNode()).as(pointer).isFalse();
        return found.asString();
    }
}
