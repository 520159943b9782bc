package health.waymark.rig.load;

import health.waymark.rig.history.Action.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What happens to plans: commands of one event and of two, with and without a version they insist on. */
final class Story {
    private final Plans plans;
    private final Random random;

    Story(Plans plans, Random random) {
        this.plans = plans;
        this.random = random;
    }

    /** A new plan with a goal, sometimes one that is active and gets reminders. */
    List<Request> begin(String plan, boolean active) {
        String goal = UUID.randomUUID().toString();
        List<Request> beginning = new ArrayList<>(List.of(draft(plan), set(plan, goal)));
        if (active) {
            beginning.add(adopt(plan));
        }
        return beginning;
    }

    /** Something to a plan whose beginning is recorded. */
    Request next(String plan) {
        Long ifMatch = random.nextInt(4) == 0 ? (Long) plans.heard(plan).version() : null;
        List<String> goals = plans.goals(plan);
        String goal = goals.get(random.nextInt(goals.size()));
        return switch (random.nextInt(10)) {
            case 0 -> set(plan, UUID.randomUUID().toString());
            case 1, 2, 3 -> revise(plan, goal, ifMatch);
            case 4 -> problem(plan, ifMatch);
            case 5 -> attestation(plan);
            default -> score(plan, goal, ifMatch);
        };
    }

    private static Request draft(String plan) {
        ObjectNode body = Request.JSON.createObjectNode().put("startsOn", "2026-01-05");
        body.putObject("subject").put("type", "CLIENT").put("id", "c-rig").put("display", "C. Rig");
        body.putObject("clinician").put("id", "clin-7").put("display", "D. Rig");
        body.putObject("supervisor").put("id", "sup-3").put("display", "S. Rig");
        return Request.of("DraftPlan", plan, body, null, new Change.Draft());
    }

    private static Request set(String plan, String goal) {
        String statement = "Goal " + goal;
        ObjectNode body = Request.JSON.createObjectNode().put("goalId", goal).put("statement", statement);
        return Request.of("SetGoal", plan, body, null, new Change.Set(goal, statement));
    }

    private static Request adopt(String plan) {
        ObjectNode body = Request.JSON.createObjectNode().put("status", "ACTIVE");
        body.putObject("source").put("system", "urn:rig").put("id", plan).put("status", "active");
        return Request.of("AdoptPlan", plan, body, null, new Change.Other());
    }

    private static Request revise(String plan, String goal, @Nullable Long ifMatch) {
        String statement = "Goal revised as " + UUID.randomUUID();
        ObjectNode body = Request.JSON.createObjectNode().put("goalId", goal);
        body.putObject("changes").put("statement", statement);
        body.putObject("reason").put("text", "The rig says so");
        return Request.of("ReviseGoal", plan, body, ifMatch, new Change.Revise(goal, statement));
    }

    private Request score(String plan, String goal, @Nullable Long ifMatch) {
        int value = random.nextInt(100);
        ObjectNode body = Request.JSON
                .createObjectNode()
                .put("goalId", goal)
                .put("scale", "COUNT")
                .put("value", value);
        return Request.of("RecordProgress", plan, body, ifMatch, new Change.Record(goal, value));
    }

    private static Request problem(String plan, @Nullable Long ifMatch) {
        ObjectNode body = Request.JSON.createObjectNode().put("statement", "Sleeps badly");
        return Request.of("AddProblem", plan, body, ifMatch, new Change.Other());
    }

    /** What follows it lapses it: a command of two events. */
    private static Request attestation(String plan) {
        ObjectNode body = Request.JSON.createObjectNode().put("role", "AUTHOR").put("meaning", "Mine");
        body.putObject("signer").put("id", "clin-7").put("display", "D. Rig");
        return Request.of("AttestPlan", plan, body, null, new Change.Other());
    }
}
