package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.list;
import static health.waymark.fhir.command.Fields.text;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields that the mapping reads, by type. Whatever else a resource says is reported by its name. */
final class KnownFields {
    private static final Set<String> EVERYWHERE =
            Set.of("resourceType", "id", "meta", "implicitRules", "language", "text", "contained", "extension");

    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            entry(
                    "CarePlan",
                    Set.of(
                            "status",
                            "intent",
                            "category",
                            "title",
                            "subject",
                            "period",
                            "created",
                            "author",
                            "addresses",
                            "goal",
                            "activity",
                            "replaces")),
            entry("CarePlan.activity", Set.of("detail", "reference", "outcomeReference")),
            entry(
                    "CarePlan.activity.detail",
                    Set.of(
                            "kind",
                            "code",
                            "status",
                            "statusReason",
                            "doNotPerform",
                            "scheduledTiming",
                            "scheduledPeriod",
                            "scheduledString",
                            "performer",
                            "description",
                            "goal")),
            entry(
                    "Goal",
                    Set.of(
                            "lifecycleStatus",
                            "achievementStatus",
                            "category",
                            "priority",
                            "description",
                            "subject",
                            "startDate",
                            "target",
                            "statusDate",
                            "expressedBy",
                            "addresses",
                            "outcomeReference")),
            entry(
                    "Condition",
                    Set.of(
                            "clinicalStatus",
                            "verificationStatus",
                            "code",
                            "subject",
                            "onsetDateTime",
                            "recordedDate",
                            "abatementDateTime")),
            entry(
                    "Observation",
                    Set.of(
                            "status",
                            "code",
                            "subject",
                            "focus",
                            "encounter",
                            "effectiveDateTime",
                            "effectiveInstant",
                            "effectivePeriod",
                            "issued",
                            "performer",
                            "valueQuantity",
                            "valueInteger",
                            "valueString",
                            "valueCodeableConcept")),
            entry(
                    "ServiceRequest",
                    Set.of(
                            "status",
                            "intent",
                            "code",
                            "subject",
                            "occurrenceTiming",
                            "occurrencePeriod",
                            "occurrenceDateTime",
                            "authoredOn",
                            "performer")),
            entry(
                    "Task",
                    Set.of(
                            "status",
                            "intent",
                            "code",
                            "description",
                            "for",
                            "executionPeriod",
                            "authoredOn",
                            "owner")));

    private static final Map<String, Set<String>> EXTENSIONS = Map.of(
            "Goal", Set.of("goal-acceptance", "goal-relationship", "pco-goal-attainment-scaling"),
            "ServiceRequest", Set.of("resource-pertainsToGoal"));

    private KnownFields() {}

    /** Patients and practitioners aren't reported: a plan holds a name and an id of them by design. */
    static void report(Resource resource, Source source) {
        String type = resource.type();
        if (!FIELDS.containsKey(type)) {
            return;
        }
        report(resource, type, resource.json(), source);
        if (type.equals("CarePlan")) {
            for (JsonNode activity : list(resource.json(), "activity")) {
                report(resource, "CarePlan.activity", activity, source);
                report(resource, "CarePlan.activity.detail", activity.path("detail"), source);
            }
        }
        for (JsonNode extension : list(resource.json(), "extension")) {
            String name = Fields.lastSegment(text(extension, "url"));
            if (name == null || !EXTENSIONS.getOrDefault(type, Set.of()).contains(name)) {
                add(source, type + ".extension(" + name + ")", resource);
            }
        }
    }

    private static void report(Resource resource, String path, JsonNode node, Source source) {
        Set<String> known = FIELDS.getOrDefault(path, Set.of());
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!known.contains(field.getKey()) && !EVERYWHERE.contains(field.getKey())) {
                add(source, path + "." + field.getKey(), resource);
            }
        }
    }

    private static void add(Source source, String field, Resource resource) {
        source.findings().add(Cause.ELEMENT_NOT_MAPPED, field, resource.identity());
    }
}
