package health.waymark.pages.query;

import health.waymark.plan.query.PlanView;
import java.util.List;

/** Which form mends which warning. */
final class Mending {
    private Mending() {}

    static List<Action> of(String code, String subject, PlanView plan, Offers offers) {
        boolean whole = subject.equals(plan.planId().toString());
        Offered goal = offers.begin(null, "goalId", subject);
        Offered offered =
                switch (code) {
                    case "L1" -> goal.add("ReviseGoal", "Add the client's words");
                    case "L2" -> offers.begin(null, "objectiveId", subject).add("ReviseObjective", "Complete it");
                    case "L3" -> offers.begin(null, "interventionId", subject).add("ReviseIntervention", "Complete it");
                    case "L4" ->
                        offers.begin(null, "problemId", subject)
                                .add("SetGoal", "Set a goal")
                                .add("DeferProblem", "Defer it");
                    case "L6" -> offers.begin(null).page("CompleteReview", "Review the plan", "/review");
                    case "L7" ->
                        whole
                                ? offers.begin(null, "role", "CLIENT")
                                        .add("AttestPlan", "Have it signed")
                                        .add("DocumentNonSignature", "Document why not")
                                : goal.add("RecordAcceptance", "Record what the client says");
                    case "L9" -> goal.add("RecordProgress", "Record progress");
                    case "L11" -> goal.add("ReviseGoal", "Link a problem");
                    default -> offers.begin(null);
                };
        return offered.actions();
    }
}
