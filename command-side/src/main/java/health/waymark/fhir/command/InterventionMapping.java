package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.extensions;
import static health.waymark.fhir.command.Fields.list;
import static health.waymark.fhir.command.Fields.text;

import health.waymark.intervention.command.AddIntervention;
import health.waymark.intervention.command.StopIntervention;
import health.waymark.intervention.event.InterventionId;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.event.Responsible;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A CarePlan's activities, whether written into it or referred to, as interventions. */
final class InterventionMapping {
    private static final Set<String> OVER =
            Set.of("completed", "cancelled", "stopped", "revoked", "failed", "rejected");

    private final Source source;
    private final PlanId planId;
    private final Map<String, ObjectiveId> objectives;
    private final @Nullable Instant at;
    private final People people;
    private final List<Step> additions = new ArrayList<>();
    private final List<Step> ends = new ArrayList<>();

    /** @param objectives by the identity of the goal that each comes from */
    InterventionMapping(Source source, PlanId planId, Map<String, ObjectiveId> objectives, @Nullable Instant at) {
        this.source = source;
        this.planId = planId;
        this.objectives = objectives;
        this.at = at;
        this.people = new People(source);
    }

    List<Step> additions() {
        return additions;
    }

    List<Step> ends() {
        return ends;
    }

    void map(Resource carePlan) {
        int number = 0;
        for (JsonNode activity : list(carePlan.json(), "activity")) {
            number++;
            if (Fields.has(activity, "detail")) {
                detail(activity.path("detail"), carePlan, number);
            }
            if (Fields.has(activity, "reference")) {
                source.findOrStandIn(activity.path("reference"), carePlan, "activity.reference", "ServiceRequest")
                        .ifPresent(request -> request(request, carePlan));
            }
        }
    }

    private void detail(JsonNode detail, Resource carePlan, int number) {
        String code = Concept.of(detail.path("code")).words();
        String description = text(detail, "description");
        add(new Activity(
                source.ids().of("activity", planId, number),
                carePlan,
                "activity.detail",
                description == null ? code : description,
                description == null ? null : code,
                Fields.isTrue(detail, "doNotPerform"),
                Schedule.of(detail, "scheduled"),
                list(detail, "performer"),
                list(detail, "goal"),
                text(detail, "status"),
                Concept.of(detail.path("statusReason")).words()));
    }

    private void request(Resource request, Resource carePlan) {
        JsonNode json = request.json();
        boolean task = request.is("Task");
        if (!task && !request.is("ServiceRequest")) {
            source.report(Cause.ELEMENT_NOT_MAPPED, "activity.reference(" + request.type() + ")", carePlan);
            return;
        }
        String code = Concept.of(json.path("code")).words();
        String description = task ? text(json, "description") : null;
        add(new Activity(
                source.ids().of("request", planId, request.identity()),
                request,
                "",
                description == null ? code : description,
                description == null ? null : code,
                Fields.isTrue(json, "doNotPerform"),
                task
                        ? new Schedule(null, Schedule.period(json.path("executionPeriod")))
                        : Schedule.of(json, "occurrence"),
                task ? list(json, "owner") : list(json, "performer"),
                extensions(json, "resource-pertainsToGoal").stream()
                        .map(extension -> extension.path("valueReference"))
                        .toList(),
                text(json, "status"),
                null));
    }

    private record Activity(
            java.util.UUID id,
            Resource from,
            String field,
            @Nullable String description,
            @Nullable String modality,
            boolean notToBeDone,
            Schedule schedule,
            List<JsonNode> performers,
            List<JsonNode> goals,
            @Nullable String status,
            @Nullable String reason) {}

    private void add(Activity activity) {
        Resource from = activity.from;
        if ("entered-in-error".equals(activity.status)) {
            source.report(Cause.IN_ERROR, activity.field, from);
            return;
        }
        String description = source.fitting(activity.description, activity.field, from);
        if (description == null) {
            source.report(Cause.STATEMENT_MISSING, activity.field, from);
            return;
        }
        if (activity.notToBeDone) {
            source.report(Cause.NOT_TO_BE_DONE, activity.field, from);
            description = source.fitting("Not to be done: " + description, activity.field, from);
        }
        InterventionId id = new InterventionId(activity.id);
        ObjectiveId objective = objective(activity);
        additions.add(Step.of(
                new AddIntervention(
                        planId,
                        objective,
                        objective == null ? true : null,
                        id,
                        String.valueOf(description),
                        source.fitting(activity.modality, activity.field, from),
                        source.fitting(activity.schedule.frequency(), activity.field, from),
                        source.fitting(activity.schedule.duration(), activity.field, from),
                        responsible(activity),
                        true,
                        at,
                        true),
                activity.id,
                from));
        if (activity.status != null && OVER.contains(activity.status)) {
            String words = source.fitting(activity.reason, activity.field, from);
            Reason reason = new Reason(activity.status, words == null ? "The source says so." : words);
            ends.add(Step.of(new StopIntervention(planId, id, reason, at, true), activity.id, from));
        }
    }

    private @Nullable ObjectiveId objective(Activity activity) {
        List<String> goals = activity.goals.stream()
                .map(goal -> source.index().identity(goal, activity.from))
                .filter(Objects::nonNull)
                .toList();
        Stream<ObjectiveId> served = goals.stream().map(objectives::get).filter(Objects::nonNull);
        ObjectiveId objective = served.findFirst().orElse(null);
        if (goals.size() > (objective == null ? 0 : 1)) {
            source.report(Cause.GOAL_LINK_LOST, activity.field, activity.from);
        }
        return objective;
    }

    private @Nullable Responsible responsible(Activity activity) {
        List<Responsible> all = activity.performers.stream()
                .flatMap(performer -> people.who(performer, activity.from).stream())
                .map(People.Who::responsible)
                .toList();
        if (all.size() > 1) {
            source.report(
                    Cause.ELEMENT_NOT_MAPPED,
                    activity.field.isEmpty() ? "performer(2…)" : activity.field + ".performer(2…)",
                    activity.from);
        }
        return all.isEmpty() ? null : all.get(0);
    }
}
