package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.extensions;
import static health.waymark.fhir.command.Fields.has;
import static health.waymark.fhir.command.Fields.list;
import static health.waymark.fhir.command.Fields.text;

import health.waymark.goal.command.RecordAcceptance;
import health.waymark.goal.command.SetGoal;
import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.Category;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Priority;
import health.waymark.goal.event.Target;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.PlanId;
import health.waymark.problem.event.ProblemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A Goal as a goal of ours, field by field. */
final class GoalMapping {
    private final Source source;
    private final Resource goal;
    private final @Nullable String statement;

    GoalMapping(Source source, Resource goal) {
        this.source = source;
        this.goal = goal;
        this.statement =
                source.fitting(Concept.of(goal.json().path("description")).words(), "description", goal);
    }

    /** Whether there is a goal to set: not one in error, nor one without words. */
    boolean settable() {
        if ("entered-in-error".equals(text(goal.json(), "lifecycleStatus"))) {
            source.report(Cause.IN_ERROR, "", goal);
            return false;
        }
        if (statement == null) {
            source.report(Cause.STATEMENT_MISSING, "", goal);
            return false;
        }
        return true;
    }

    String statement() {
        return String.valueOf(statement);
    }

    @Nullable
    Target target() {
        return new TargetMapping(source, goal).map();
    }

    /** When work on it began. */
    @Nullable
    Instant began() {
        return source.effective(source.when(goal, "startDate"));
    }

    SetGoal set(PlanId planId, GoalId id, @Nullable Target target, List<ProblemId> problems, @Nullable Instant at) {
        if (!extensions(goal.json(), "pco-goal-attainment-scaling").isEmpty()) {
            source.report(Cause.GAS_SCALE, "extension(pco-goal-attainment-scaling)", goal);
        }
        return new SetGoal(
                planId,
                id,
                statement(),
                isClients() ? statement : null,
                null,
                category(),
                priority(),
                problems.isEmpty() ? null : problems,
                target,
                true,
                at,
                true);
    }

    /** {@code expressedBy} says whose goal it is; the client's own is in the client's words. */
    private boolean isClients() {
        String by = source.index().identity(goal.json().path("expressedBy"), goal);
        return by != null && by.equals(source.index().identity(goal.json().path("subject"), goal));
    }

    private @Nullable Category category() {
        List<JsonNode> categories = list(goal.json(), "category");
        if (categories.isEmpty()) {
            return null;
        }
        List<Category> known = categories.stream()
                .flatMap(category -> Concept.of(category).codes().stream())
                .map(Codes.CATEGORY::get)
                .filter(Objects::nonNull)
                .toList();
        if (known.size() < categories.size()) {
            source.report(Cause.CODE_NOT_MAPPED, "category", goal);
        }
        return known.stream()
                .filter(category -> category != Category.OTHER)
                .findFirst()
                .orElse(known.isEmpty() ? null : Category.OTHER);
    }

    private @Nullable Priority priority() {
        return has(goal.json(), "priority") ? coded(goal.json().path("priority"), Codes.PRIORITY, "priority") : null;
    }

    @Nullable
    Achievement achievement() {
        JsonNode status = goal.json().path("achievementStatus");
        return status.isMissingNode() ? null : coded(status, Codes.ACHIEVEMENT, "achievementStatus");
    }

    private <T> @Nullable T coded(JsonNode concept, Map<String, T> meanings, String field) {
        T meaning = Concept.of(concept).codes().stream()
                .map(meanings::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (meaning == null) {
            source.report(Cause.CODE_NOT_MAPPED, field, goal);
        }
        return meaning;
    }

    GoalStatus status() {
        return status(Codes.GOAL, GoalStatus.PROPOSED);
    }

    ObjectiveStatus objectiveStatus() {
        return status(Codes.OBJECTIVE, ObjectiveStatus.ACTIVE);
    }

    private <T> T status(Map<String, T> meanings, T otherwise) {
        T status = meanings.get(String.valueOf(text(goal.json(), "lifecycleStatus")));
        if (status == null) {
            source.report(Cause.STATUS_UNKNOWN, "lifecycleStatus", goal);
        }
        return status == null ? otherwise : status;
    }

    /** What the client says to the goal; what others say is reported. */
    @Nullable
    RecordAcceptance acceptance(PlanId planId, GoalId id, @Nullable Instant at) {
        String client = source.index().identity(goal.json().path("subject"), goal);
        for (JsonNode extension : extensions(goal.json(), "goal-acceptance")) {
            String individual = extensions(extension, "individual").stream()
                    .map(one -> source.index().identity(one.path("valueReference"), goal))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(client);
            if (!Objects.equals(client, individual)) {
                source.report(Cause.ACCEPTANCE_OF_OTHERS, "extension(goal-acceptance)", goal);
                continue;
            }
            Acceptance acceptance = extensions(extension, "status").stream()
                    .map(GoalMapping::code)
                    .map(code -> code == null ? null : Codes.ACCEPTANCE.get(code))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (acceptance != null) {
                Instant said = source.effective(source.when(goal, "statusDate"));
                return new RecordAcceptance(planId, id, acceptance, null, Source.later(at, said), true);
            }
            source.report(Cause.CODE_NOT_MAPPED, "extension(goal-acceptance)", goal);
        }
        return null;
    }

    private static @Nullable String code(JsonNode extension) {
        String code = text(extension, "valueCode");
        return code == null
                ? Concept.of(extension.path("valueCodeableConcept")).codes().stream()
                        .findFirst()
                        .orElse(null)
                : code;
    }
}
