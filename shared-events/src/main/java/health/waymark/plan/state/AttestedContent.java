package health.waymark.plan.state;

import health.waymark.goal.event.GoalContent;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.Target;
import health.waymark.intervention.event.InterventionContent;
import health.waymark.intervention.event.InterventionId;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.event.Code;
import health.waymark.problem.event.ProblemId;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a signature covers: the text, targets and links of problems, goals, objectives and interventions. Status,
 * progress, acceptance and reviews are not part of it, so they never make an attestation lapse.
 */
record AttestedContent(
        List<Problem> problems, List<Goal> goals, List<Objective> objectives, List<Intervention> interventions) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Problem(
            ProblemId problemId, String statement, @Nullable Code code) {}

    record Goal(GoalId goalId, GoalContent content) {}

    record Objective(
            ObjectiveId objectiveId,
            GoalId goalId,
            String statement,
            @Nullable Target target) {}

    record Intervention(
            InterventionId interventionId, @Nullable ObjectiveId objectiveId, InterventionContent content) {}

    static AttestedContent of(PlanState plan) {
        return new AttestedContent(
                plan.problems().stream()
                        .map(problem -> new Problem(problem.id(), problem.statement(), problem.code()))
                        .toList(),
                plan.goals().stream()
                        .map(goal -> new Goal(goal.id(), goal.content()))
                        .toList(),
                plan.objectives().stream()
                        .map(objective -> new Objective(
                                objective.id(), objective.goal().id(), objective.statement(), objective.target()))
                        .toList(),
                plan.interventions().stream()
                        .map(intervention -> new Intervention(
                                intervention.id(),
                                intervention.objective() == null
                                        ? null
                                        : intervention.objective().id(),
                                intervention.content()))
                        .toList());
    }

    /** SHA-256, in hex, of the canonical JSON (RFC 8785). */
    String hash() {
        try {
            byte[] canonical = new JsonCanonicalizer(JSON.writeValueAsBytes(this)).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The plan's content could not be hashed.", e);
        }
    }
}
