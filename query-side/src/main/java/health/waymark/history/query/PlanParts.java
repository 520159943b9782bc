package health.waymark.history.query;

import health.waymark.history.query.Differing.Kind;
import health.waymark.plan.state.Entry;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.HoldState;
import health.waymark.plan.state.InterventionState;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.ProblemState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan taken apart by id: itself, problems, goals, objectives, interventions, signatures, reviews, scores, legal holds. */
final class PlanParts {
    private PlanParts() {}

    static Map<String, Part> of(PlanState plan) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put(plan.id().toString(), itself(plan));
        plan.problems().forEach(problem -> parts.put(problem.id().toString(), problem(problem)));
        for (GoalState goal : plan.goals()) {
            parts.put(goal.id().toString(), goal(goal));
            goal.objectives().forEach(objective -> parts.put(objective.id().toString(), objective(objective)));
            goal.entries()
                    .forEach(entry ->
                            parts.put(entry.id().toString(), entry(goal, goal.statement(), entry, plan.zone())));
            for (ObjectiveState objective : goal.objectives()) {
                objective
                        .entries()
                        .forEach(entry -> parts.put(
                                entry.id().toString(), entry(goal, objective.statement(), entry, plan.zone())));
            }
        }
        plan.interventions()
                .forEach(intervention -> parts.put(intervention.id().toString(), intervention(intervention)));
        plan.attestations().forEach(attestation -> {
            var attested = attestation.attested();
            parts.put(
                    attested.attestationId().toString(),
                    new Part(
                            Kind.SIGNATURE,
                            attested.signer().display() + " as " + Say.words(attested.role()),
                            null,
                            fields(
                                    "status", attestation.valid() ? "VALID" : "LAPSED",
                                    "role", attested.role().name(),
                                    "meaning", attested.meaning(),
                                    "planVersion", attested.planVersion())));
        });
        plan.reviews().forEach(review -> {
            var completed = review.completed();
            parts.put(
                    completed.reviewId().toString(),
                    new Part(
                            Kind.REVIEW,
                            "",
                            null,
                            fields("completedAt", review.effectiveAt().toString())));
        });
        plan.holds().forEach(hold -> parts.put(hold.id().toString(), hold(hold)));
        return parts;
    }

    private static Part hold(HoldState hold) {
        String matter = hold.placed().matter();
        return new Part(
                Kind.LEGAL_HOLD,
                matter == null ? "" : matter,
                null,
                fields("status", hold.stands() ? "STANDS" : "RELEASED"));
    }

    private static Part itself(PlanState plan) {
        Map<String, @Nullable Object> fields = fields(
                "status", plan.status().name(),
                "clinician", plan.clinician().map(Say::person).orElse(null),
                "supervisor", plan.supervisor().map(Say::person).orElse(null),
                "reviewDueOn", plan.cycle().dueOn(),
                "openReview", plan.cycle().openReview() == null ? null : "under way");
        plan.nonSignatures()
                .forEach(missing -> fields.put(
                        "notSigned/" + missing.role().name().toLowerCase(Locale.ROOT),
                        missing.reason().text()));
        return new Part(Kind.PLAN, "", null, fields);
    }

    private static Part problem(ProblemState problem) {
        return new Part(
                Kind.PROBLEM,
                problem.statement(),
                null,
                fields("status", problem.status().name()));
    }

    private static Part goal(GoalState goal) {
        return new Part(
                Kind.GOAL,
                goal.statement(),
                goal.id(),
                fields(
                        "statement", goal.statement(),
                        "ownWords", goal.ownWords(),
                        "status", goal.status().name(),
                        "acceptance", goal.acceptance().name(),
                        "achievement", goal.achievement().name(),
                        "category", goal.category(),
                        "term", goal.term(),
                        "priority", goal.priority(),
                        "problemIds", goal.problemIds(),
                        "target", goal.target()));
    }

    private static Part objective(ObjectiveState objective) {
        return new Part(
                Kind.OBJECTIVE,
                objective.statement(),
                objective.goal().id(),
                fields(
                        "statement", objective.statement(),
                        "status", objective.status().name(),
                        "achievement", objective.achievement(),
                        "target", objective.target()));
    }

    private static Part intervention(InterventionState intervention) {
        var content = intervention.content();
        ObjectiveState serves = intervention.objective();
        return new Part(
                Kind.INTERVENTION,
                content.description() == null ? "" : content.description(),
                serves == null ? null : serves.goal().id(),
                fields(
                        "description", content.description(),
                        "status", intervention.status().name(),
                        "modality", content.modality(),
                        "frequency", content.frequency(),
                        "duration", content.duration(),
                        "responsible", content.responsible()));
    }

    private static Part entry(GoalState goal, String on, Entry entry, ZoneId zone) {
        return new Part(
                Kind.SCORE,
                Say.number(entry.value()) + " on " + Say.quoted(on) + " for "
                        + Say.day(LocalDate.ofInstant(entry.effectiveAt(), zone)),
                goal.id(),
                fields(
                        "value", entry.value(),
                        "status", entry.status().name(),
                        "effectiveAt", entry.effectiveAt(),
                        "comment", entry.comment()));
    }

    private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }
}
