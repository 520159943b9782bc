package health.waymark.fhir.command;

import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Target;
import health.waymark.objective.command.AddObjective;
import health.waymark.objective.event.AdoptedObjective;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.command.AdoptPlan;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.problem.event.ProblemId;
import health.waymark.progress.command.RecordProgress;
import health.waymark.progress.event.EntryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One goal of a CarePlan with the steps towards it: first looked at, then, when the plan's beginning is known, said. */
final class GoalSteps {
    private final Source source;
    private final PlanId planId;
    private final Resource resource;
    private final GoalMapping mapping;
    private final GoalId id;
    private final @Nullable Target target;
    private final List<ProblemId> problems;
    private final List<Score> scores;
    private final List<Part> objectives = new ArrayList<>();

    private record Part(
            ObjectiveId id,
            Resource resource,
            GoalMapping mapping,
            @Nullable Target target,
            List<Score> scores) {}

    /** @param since when the plan began, for goals that don't say when they did */
    GoalSteps(
            Source source,
            PlanId planId,
            Resource goal,
            GoalMapping mapping,
            ProblemMapping problems,
            ScoreMapping scoring,
            @Nullable Instant since,
            @Nullable Instant until) {
        this.source = source;
        this.planId = planId;
        this.resource = goal;
        this.mapping = mapping;
        this.id = new GoalId(source.ids().of("goal", planId, goal.identity()));
        this.target = mapping.target();
        this.problems = problems.addressed(goal);
        this.scores = scores(scoring, goal, mapping, target, since, until);
    }

    void addStep(Resource step, ScoreMapping scoring, @Nullable Instant since, @Nullable Instant until) {
        GoalMapping its = new GoalMapping(source, step);
        if (its.settable()) {
            Target aim = its.target();
            objectives.add(new Part(
                    new ObjectiveId(source.ids().of("objective", planId, step.identity())),
                    step,
                    its,
                    aim,
                    scores(scoring, step, its, aim, since, until)));
        }
    }

    private static List<Score> scores(
            ScoreMapping scoring,
            Resource goal,
            GoalMapping mapping,
            @Nullable Target target,
            @Nullable Instant since,
            @Nullable Instant until) {
        Instant began = mapping.began();
        return scoring.of(goal, target, began == null ? since : began, until);
    }

    /** The first thing known of it. */
    @Nullable
    Instant earliest() {
        Instant first = Source.earlier(mapping.began(), firstScore(scores));
        for (Part part : objectives) {
            first = Source.earlier(first, Source.earlier(part.mapping.began(), firstScore(part.scores)));
        }
        return first;
    }

    private static @Nullable Instant firstScore(List<Score> scores) {
        return scores.isEmpty() ? null : scores.get(0).at();
    }

    private @Nullable Instant at(@Nullable Instant planAt) {
        Instant first = earliest();
        return first == null ? planAt : first;
    }

    Step setting(@Nullable Instant planAt) {
        return Step.of(mapping.set(planId, id, target, problems, at(planAt)), id.value(), resource);
    }

    /** In reserve at first, where there is room for any number; adoption gives them their own state. */
    List<Step> objectives(@Nullable Instant planAt) {
        return objectives.stream()
                .map(part -> Step.of(
                        new AddObjective(
                                planId,
                                id,
                                part.id,
                                part.mapping.statement(),
                                part.target,
                                ObjectiveStatus.RESERVE,
                                true,
                                at(planAt),
                                true),
                        part.id.value(),
                        part.resource))
                .toList();
    }

    List<Step> progress() {
        List<Step> steps = new ArrayList<>();
        scores.forEach(score -> steps.add(progress(score, id, null, id.value())));
        for (Part part : objectives) {
            part.scores.forEach(score -> steps.add(progress(score, null, part.id, part.id.value())));
        }
        return steps;
    }

    private Step progress(Score score, @Nullable GoalId goal, @Nullable ObjectiveId objective, UUID scored) {
        UUID entry = source.ids().of("entry", scored, score.observation().identity());
        return new Step(
                new RecordProgress(
                        planId,
                        new EntryId(entry),
                        goal,
                        objective,
                        score.scale(),
                        score.value(),
                        score.session(),
                        null,
                        null,
                        score.at(),
                        true),
                entry,
                score.observation(),
                score.rater());
    }

    List<Step> acceptance(@Nullable Instant planAt) {
        var acceptance = mapping.acceptance(planId, id, at(planAt));
        return acceptance == null ? List.of() : List.of(Step.of(acceptance, id.value(), resource));
    }

    /** Where it stands in the source; in a draft, goals are proposed until they end. */
    AdoptPlan.Goal adopted(PlanStatus plan) {
        GoalStatus status = mapping.status();
        boolean ahead = plan == PlanStatus.DRAFT && (status == GoalStatus.ACTIVE || status == GoalStatus.ON_HOLD);
        return new AdoptPlan.Goal(
                id,
                ahead ? GoalStatus.PROPOSED : status,
                mapping.achievement(),
                objectives.stream()
                        .map(part -> new AdoptedObjective(part.id, part.mapping.objectiveStatus()))
                        .toList());
    }

    void nameObjectives(java.util.Map<String, ObjectiveId> byGoal) {
        objectives.forEach(part -> byGoal.put(part.resource.identity(), part.id));
    }
}
