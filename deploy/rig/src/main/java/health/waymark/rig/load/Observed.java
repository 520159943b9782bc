package health.waymark.rig.load;

import health.waymark.rig.history.Action;
import health.waymark.rig.history.Goal;
import health.waymark.rig.history.Operation;
import health.waymark.rig.history.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/** Who asked what when, and when it was answered: the histories of plans as their callers lived through them. */
final class Observed {
    private record Told(long returned, Answer answer) {}

    private final Map<Request, Long> sent = new ConcurrentHashMap<>();
    private final Map<Request, Told> told = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentLinkedQueue<Operation>> looks = new ConcurrentHashMap<>();

    /** Sent again under its key, a command is still the one that was sent first. */
    void sent(Request request) {
        sent.putIfAbsent(request, System.nanoTime());
    }

    void answered(Request request, Answer answer) {
        told.putIfAbsent(request, new Told(System.nanoTime(), answer));
    }

    void saw(String plan, long invoked, long returned, long atLeast, JsonNode view) {
        Map<String, Goal> goals = new TreeMap<>();
        for (JsonNode goal : view.get("goals")) {
            JsonNode latest = goal.at("/latest/value");
            goals.put(
                    goal.get("goalId").asString(),
                    new Goal(goal.get("statement").asString(), latest.isMissingNode() ? null : latest.asLong()));
        }
        look(
                plan,
                invoked,
                returned,
                atLeast,
                new Outcome.Seen(view.get("version").asLong(), goals));
    }

    void sawNothing(String plan, long invoked, long returned, long atLeast) {
        look(plan, invoked, returned, atLeast, new Outcome.Seen(0, Map.of()));
    }

    private void look(String plan, long invoked, long returned, long atLeast, Outcome seen) {
        looks.computeIfAbsent(plan, none -> new ConcurrentLinkedQueue<>())
                .add(new Operation(invoked, returned, new Action.Read(atLeast), seen));
    }

    long recordedSince(long instant) {
        return sent.entrySet().stream()
                .filter(each -> each.getValue() > instant)
                .filter(each -> {
                    Told answer = told.get(each.getKey());
                    return answer != null && answer.answer().recorded();
                })
                .count();
    }

    Map<String, List<Operation>> histories() {
        Map<String, List<Operation>> byPlan = new TreeMap<>();
        sent.forEach((request, invoked) -> byPlan.computeIfAbsent(request.plan(), none -> new ArrayList<>())
                .add(operation(request, invoked)));
        looks.forEach((plan, seen) ->
                byPlan.computeIfAbsent(plan, none -> new ArrayList<>()).addAll(seen));
        return byPlan;
    }

    private Operation operation(Request request, long invoked) {
        Action action = new Action.Command(request.change(), request.ifMatch());
        Told answer = told.get(request);
        if (answer == null) {
            return new Operation(invoked, Operation.NEVER, action, new Outcome.Unknown());
        }
        Outcome outcome = answer.answer().recorded()
                ? new Outcome.Accepted(
                        answer.answer().version(), answer.answer().events().size())
                : new Outcome.Stale();
        return new Operation(invoked, answer.returned(), action, outcome);
    }
}
