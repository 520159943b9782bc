package health.waymark.benchmark;

import health.waymark.goal.event.GoalId;
import health.waymark.http.StrictJson;
import health.waymark.plan.command.Answer;
import health.waymark.plan.command.CommandTypes;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.event.PlanId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The plans that are worked on, each with a problem, a goal, an objective and an intervention. */
final class PlanStock {
    static final int PLANS = 512;
    private static final List<String> LIFE = List.of(
            "DraftPlan", """
            {"planId": "%1$s", "subject": {"type": "CLIENT", "id": "c-%1$s", "display": "B. Lindqvist"},
             "clinician": {"id": "clin-9", "display": "Omar Haddad", "credential": "LPC"},
             "startsOn": "2026-01-05", "dischargeCriteria": "PHQ-9 below 5 for two months"}""",
            "AddProblem", """
            {"planId": "%1$s", "problemId": "%2$s", "statement": "Low mood most days",
             "code": {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "F33.1", "display": "MDD, recurrent"}}""",
            "SetGoal", """
            {"planId": "%1$s", "goalId": "%2$s", "statement": "Lift mood enough to return to work",
             "ownWords": "Get through a week without calling in sick", "category": "EMOTIONAL",
             "problemIds": ["%2$s"],
             "target": {"measure": {"display": "PHQ-9 total"}, "baseline": 18, "comparator": "LE", "value": 9,
                        "due": "2027-03-31"}}""",
            "AddObjective", """
            {"planId": "%1$s", "goalId": "%2$s", "objectiveId": "%2$s", "state": "ACTIVE",
             "statement": "Walk 20 minutes on five days a week",
             "target": {"measure": {"display": "Days walked"}, "baseline": 1, "comparator": "GE", "value": 5,
                        "due": "2027-01-31"}}""",
            "AddIntervention", """
            {"planId": "%1$s", "objectiveId": "%2$s", "description": "Behavioural activation",
             "modality": "Individual session", "frequency": "weekly", "duration": "50 minutes",
             "responsible": {"id": "clin-9", "display": "Omar Haddad", "role": "therapist"}}""");

    /** As many as a plan begins with. */
    static final int EVENTS = LIFE.size() / 2;

    /** Sends a command and waits for it. */
    interface Sender {
        Answer send(String type, PlanCommand command);
    }

    record Plan(PlanId plan, GoalId goal) {}

    private final StrictJson json = new StrictJson();
    private final Sender sender;
    private volatile List<Plan> plans = List.of();

    PlanStock(Sender sender) {
        this.sender = sender;
    }

    void renew() {
        plans = IntStream.range(0, PLANS).parallel().mapToObj(i -> made()).toList();
    }

    Plan any() {
        return plans.get(ThreadLocalRandom.current().nextInt(PLANS));
    }

    /** One more, beside those that are worked on. */
    Plan made() {
        UUID plan = UUID.randomUUID();
        UUID part = UUID.randomUUID();
        for (int i = 0; i < LIFE.size(); i += 2) {
            String type = LIFE.get(i);
            byte[] body = LIFE.get(i + 1).formatted(plan, part).getBytes(StandardCharsets.UTF_8);
            sender.send(type, json.read(body, CommandTypes.named(type).orElseThrow()));
        }
        return new Plan(new PlanId(plan), new GoalId(part));
    }
}
