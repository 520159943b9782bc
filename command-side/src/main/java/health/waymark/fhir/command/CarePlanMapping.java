package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.list;
import static health.waymark.fhir.command.Fields.text;

import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.command.AdoptPlan;
import health.waymark.plan.command.DraftPlan;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanSource;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.event.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One CarePlan as commands, in the order in which a plan takes them: while it is still a draft everything can be said,
 * scores of a plan that ended long ago included; adoption, which gives everything its status, comes last.
 */
final class CarePlanMapping {
    private final Source source;
    private final GoalLinks links;
    private final Resource carePlan;
    private final PlanId planId;
    private final People people;
    private final ScoreMapping scoring;

    CarePlanMapping(Source source, GoalLinks links, Resource carePlan) {
        this.source = source;
        this.links = links;
        this.carePlan = carePlan;
        this.planId = planId(source.ids(), carePlan.identity());
        this.people = new People(source);
        this.scoring = new ScoreMapping(source, links);
    }

    static PlanId planId(NamedIds ids, String identity) {
        return new PlanId(ids.of("plan", identity));
    }

    /**
     * Nothing for a CarePlan that can be no plan.
     *
     * @param importedOn when a plan starts of which nobody says when it did
     */
    List<Step> steps(LocalDate importedOn) {
        source.use(carePlan);
        Subject subject = subject();
        if (subject == null) {
            return List.of();
        }
        FhirTime.When start = start();
        FhirTime.When end = source.when(carePlan, "period", "end");
        Instant began = source.effective(start);
        Instant ended = source.effective(end);
        ProblemMapping problems = new ProblemMapping(source, planId);
        problems.addressed(carePlan);
        List<GoalSteps> goals = goals(problems, began, ended);
        Instant at = began;
        for (GoalSteps goal : goals) {
            at = Source.earlier(at, goal.earliest());
        }
        InterventionMapping interventions = interventions(goals, at);

        List<Step> steps = new ArrayList<>();
        steps.add(draft(subject, start, at, importedOn));
        steps.addAll(problems.additions(at));
        for (GoalSteps goal : goals) {
            steps.add(goal.setting(at));
            steps.addAll(goal.objectives(at));
        }
        steps.addAll(interventions.additions());
        for (GoalSteps goal : goals) {
            steps.addAll(goal.progress());
        }
        for (GoalSteps goal : goals) {
            steps.addAll(goal.acceptance(at));
        }
        steps.addAll(interventions.ends());
        steps.addAll(problems.resolutions(at));
        steps.add(adoption(goals, at, ended));
        return steps;
    }

    private List<GoalSteps> goals(ProblemMapping problems, @Nullable Instant began, @Nullable Instant ended) {
        GoalTree tree = GoalTree.of(carePlan, links, source);
        List<GoalSteps> goals = new ArrayList<>();
        for (Resource goal : tree.goals()) {
            GoalMapping mapping = new GoalMapping(source, goal);
            if (mapping.settable()) {
                GoalSteps steps = new GoalSteps(source, planId, goal, mapping, problems, scoring, began, ended);
                tree.stepsTowards(goal).forEach(step -> steps.addStep(step, scoring, began, ended));
                goals.add(steps);
            }
        }
        return goals;
    }

    private InterventionMapping interventions(List<GoalSteps> goals, @Nullable Instant at) {
        Map<String, ObjectiveId> objectives = new HashMap<>();
        goals.forEach(goal -> goal.nameObjectives(objectives));
        InterventionMapping interventions = new InterventionMapping(source, planId, objectives, at);
        interventions.map(carePlan);
        return interventions;
    }

    private @Nullable Subject subject() {
        People.Who who = people.who(carePlan.json().path("subject"), carePlan).orElse(null);
        if (who == null) {
            source.report(Cause.SUBJECT_MISSING, "", carePlan);
            return null;
        }
        if (!who.named()) {
            source.report(Cause.SUBJECT_NAME_MISSING, "subject", carePlan);
        }
        Resource person = who.resource();
        boolean group = who.kind().equals("Group");
        FhirTime.When born = person == null || group ? null : source.when(person, "birthDate");
        return new Subject(
                group ? Subject.Type.GROUP : Subject.Type.CLIENT,
                who.id(),
                who.display(),
                born == null ? null : born.date(),
                person == null || group ? null : text(person.json(), "gender"));
    }

    private FhirTime.@Nullable When start() {
        FhirTime.When start = source.when(carePlan, "period", "start");
        return start == null ? source.when(carePlan, "created") : start;
    }

    private Step draft(Subject subject, FhirTime.@Nullable When start, @Nullable Instant at, LocalDate importedOn) {
        LocalDate startsOn = importedOn;
        if (start != null) {
            startsOn = start.date();
        } else if (at != null) {
            startsOn = LocalDate.ofInstant(at, source.time().zone());
        } else {
            source.report(Cause.START_UNKNOWN, "period.start", carePlan);
        }
        return Step.of(
                new DraftPlan(
                        planId, subject, clinician(), null, programme(), startsOn, null, null, replaced(), at, true),
                planId.value(),
                carePlan);
    }

    private @Nullable Person clinician() {
        People.Who author = people.who(carePlan.json().path("author"), carePlan).orElse(null);
        if (author == null || author.clinician()) {
            return author == null ? null : author.person();
        }
        source.report(Cause.AUTHOR_NOT_A_CLINICIAN, "author", carePlan);
        return null;
    }

    /** The title, else the first category that says more than that it is a care plan. */
    private @Nullable String programme() {
        String title = text(carePlan.json(), "title");
        if (title != null) {
            return source.fitting(title, "title", carePlan);
        }
        return list(carePlan.json(), "category").stream()
                .map(Concept::of)
                .filter(category -> !category.codes().contains("assess-plan"))
                .map(Concept::words)
                .filter(words -> words != null)
                .findFirst()
                .map(words -> source.fitting(words, "category", carePlan))
                .orElse(null);
    }

    private @Nullable PlanId replaced() {
        for (var reference : list(carePlan.json(), "replaces")) {
            var older = source.index().find(reference, carePlan).filter(found -> found.is("CarePlan"));
            if (older.isPresent()) {
                return planId(source.ids(), older.get().identity());
            }
            source.report(Cause.REFERENCE_UNKNOWN, "replaces", carePlan);
        }
        return null;
    }

    /** A plan that has ended was taken over as of its end; one that goes on begins a review cycle here and now. */
    private Step adoption(List<GoalSteps> goals, @Nullable Instant at, @Nullable Instant ended) {
        String status = text(carePlan.json(), "status");
        PlanStatus mapped = status == null ? null : Codes.PLAN.get(status);
        if (mapped == null) {
            source.report(Cause.STATUS_UNKNOWN, "status", carePlan);
        }
        PlanStatus taken = mapped == null ? PlanStatus.DRAFT : mapped;
        boolean over = taken == PlanStatus.COMPLETED || taken == PlanStatus.REVOKED;
        if (!over && Fields.has(carePlan.json(), "period", "end")) {
            source.report(Cause.ELEMENT_NOT_MAPPED, "period.end", carePlan);
        }
        return Step.of(
                new AdoptPlan(
                        planId,
                        new PlanSource(system(), carePlan.identity(), status == null ? "unknown" : status),
                        taken,
                        goals.stream().map(goal -> goal.adopted(taken)).toList(),
                        over && ended != null ? Source.later(ended, at) : null,
                        true),
                planId.value(),
                carePlan);
    }

    private String system() {
        String base = carePlan.base();
        String named = source.ids().source();
        if (!named.isEmpty()) {
            return named;
        }
        return base == null ? PlanSource.FHIR_IMPORT : base;
    }
}
