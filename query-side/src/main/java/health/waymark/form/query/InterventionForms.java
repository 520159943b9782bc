package health.waymark.form.query;

import health.waymark.intervention.event.InterventionContent;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.Person;
import health.waymark.plan.query.InterventionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forms about interventions. */
final class InterventionForms {
    static final List<Form> ALL = List.of(
            Form.of(
                    "AddIntervention",
                    "Add an intervention",
                    "Add the intervention",
                    "Intervention added.",
                    InterventionForms::add),
            Form.of(
                            "ReviseIntervention",
                            "Revise the intervention",
                            "Save the changes",
                            "Intervention revised.",
                            InterventionForms::revise)
                    .lead("Only what you change is recorded. Signatures lapse when what was signed changes.")
                    .startingFrom(
                            o -> o.intervention().map(InterventionForms::there).orElseGet(Map::of)),
            Form.of(
                    "StopIntervention",
                    "Stop the intervention",
                    "Stop it",
                    "The intervention is stopped.",
                    o -> List.of(
                            Section.of(intervention(o)),
                            Parts.reason("Done", "Not helpful", "No longer available"),
                            Parts.more(true))));

    private InterventionForms() {}

    private static List<Section> add(Occasion o) {
        List<Section> sections = new ArrayList<>();
        List<Field> serves = new ArrayList<>();
        if (Boolean.parseBoolean(o.given("/wholePlan")) && o.given("/objectiveId") == null) {
            serves.add(Field.hidden("/wholePlan", "For the whole plan", "true"));
        } else {
            Field objective = Parts.part(
                    o,
                    "/objectiveId",
                    "For the objective",
                    Choices.objectives(o, ObjectiveStatus.ACTIVE, ObjectiveStatus.RESERVE));
            serves.add(objective.rules("objective-closed", "goal-closed"));
            if (objective.widget() != Widget.HIDDEN) {
                serves.add(Field.tick("/wholePlan", "It serves the whole plan instead"));
            }
        }
        sections.add(new Section(null, null, false, serves));
        sections.add(new Section(null, null, false, what("")));
        sections.addAll(who(o, "/responsible", o.plan().clinician()));
        sections.add(Parts.more(false));
        return sections;
    }

    private static List<Section> revise(Occasion o) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(intervention(o)));
        sections.add(new Section(null, null, false, what("/changes")));
        sections.addAll(who(o, "/changes/responsible", null));
        sections.add(Parts.reason("Review", "Client's wish", "Change of team", "Wording"));
        sections.add(Parts.more(true));
        return sections;
    }

    private static List<Field> what(String at) {
        return List.of(
                Field.area(at + "/description", "What is done").must(),
                Field.text(at + "/modality", "Manner")
                        .must()
                        .suggest("Individual", "Group", "Family", "Telehealth", "Case management"),
                Field.text(at + "/frequency", "How often")
                        .must()
                        .suggest("weekly", "twice a week", "every two weeks", "monthly"),
                Field.text(at + "/duration", "How long").suggest("50 minutes", "90 minutes", "12 weeks"));
    }

    private static List<Section> who(Occasion o, String at, @Nullable Person likely) {
        return Parts.person(
                o,
                at,
                "Responsible",
                likely == null ? null : likely.id(),
                Field.text(at + "/role", "As")
                        .must()
                        .suggest("therapist", "case manager", "psychiatrist", "nurse", "peer specialist", "client"));
    }

    private static Field intervention(Occasion o) {
        return Parts.part(o, "/interventionId", "Intervention", Choices.interventions(o))
                .rules("intervention-stopped");
    }

    private static Object there(InterventionView one) {
        return Map.of(
                "changes",
                new InterventionContent(
                        one.description(), one.modality(), one.frequency(), one.duration(), one.responsible()));
    }
}
