package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.list;

import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.problem.command.AddProblem;
import health.waymark.problem.command.ResolveProblem;
import health.waymark.problem.event.ProblemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Conditions that a CarePlan or its goals address, as the plan's problems. */
final class ProblemMapping {
    private static final Set<String> REFUTED = Set.of("entered-in-error", "refuted");
    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

    private final Source source;
    private final PlanId planId;
    private final Map<ProblemId, Resource> problems = new LinkedHashMap<>();

    ProblemMapping(Source source, PlanId planId) {
        this.source = source;
        this.planId = planId;
    }

    /** The problems that {@code addresses} names; each is on the plan once. */
    List<ProblemId> addressed(Resource by) {
        List<ProblemId> ids = new ArrayList<>();
        for (JsonNode reference : list(by.json(), "addresses")) {
            Resource condition = source.findOrStandIn(reference, by, "addresses", "Condition")
                    .orElse(null);
            ProblemId id = condition == null ? null : problem(condition, by);
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private @Nullable ProblemId problem(Resource condition, Resource by) {
        if (!condition.is("Condition")) {
            source.report(Cause.ELEMENT_NOT_MAPPED, "addresses(" + condition.type() + ")", by);
            return null;
        }
        if (Concept.of(condition.json().path("verificationStatus")).codes().stream()
                .anyMatch(REFUTED::contains)) {
            source.report(Cause.IN_ERROR, "", condition);
            return null;
        }
        if (Concept.of(condition.json().path("code")).words() == null) {
            source.report(Cause.STATEMENT_MISSING, "", condition);
            return null;
        }
        ProblemId id = new ProblemId(source.ids().of("problem", planId, condition.identity()));
        problems.putIfAbsent(id, condition);
        return id;
    }

    /** They come onto the plan when it begins, whenever they were diagnosed. */
    List<Step> additions(@Nullable Instant at) {
        return steps((id, condition) -> new AddProblem(
                planId,
                id,
                String.valueOf(
                        source.fitting(Concept.of(condition.json().path("code")).words(), "code", condition)),
                Concept.of(condition.json().path("code")).code(),
                at,
                true));
    }

    List<Step> resolutions(@Nullable Instant at) {
        return steps((id, condition) -> {
            List<String> codes =
                    Concept.of(condition.json().path("clinicalStatus")).codes();
            if (codes.stream().noneMatch(OVER::contains)) {
                return null;
            }
            Instant over = source.effective(source.when(condition, "abatementDateTime"));
            Reason reason = new Reason(codes.get(0), "The source says so.");
            return new ResolveProblem(planId, id, reason, Source.later(at, over), true);
        });
    }

    private interface Command {
        @Nullable
        PlanCommand of(ProblemId id, Resource condition);
    }

    private List<Step> steps(Command command) {
        List<Step> steps = new ArrayList<>();
        problems.forEach((id, condition) -> {
            PlanCommand made = command.of(id, condition);
            if (made != null) {
                steps.add(Step.of(made, id.value(), condition));
            }
        });
        return steps;
    }
}
