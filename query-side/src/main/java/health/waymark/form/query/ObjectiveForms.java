package health.waymark.form.query;

import static health.waymark.objective.event.ObjectiveStatus.ACTIVE;
import static health.waymark.objective.event.ObjectiveStatus.CANCELLED;
import static health.waymark.objective.event.ObjectiveStatus.COMPLETED;
import static health.waymark.objective.event.ObjectiveStatus.RESERVE;

import health.waymark.objective.event.ObjectiveContent;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.query.ObjectiveView;
import java.util.List;
import java.util.Map;

/** Forms about objectives. */
final class ObjectiveForms {
    static final List<Form> ALL = List.of(
            Form.of(
                    "AddObjective",
                    "Add an objective",
                    "Add the objective",
                    "Objective added.",
                    o -> List.of(
                            Section.of(
                                    Parts.part(o, "/goalId", "Goal", Choices.openGoals(o))
                                            .rules("goal-closed"),
                                    Field.area("/statement", "Objective")
                                            .must()
                                            .hint("A step towards the goal that can be seen or counted."),
                                    Field.choice("/state", "When", Choices.STATES)
                                            .must()
                                            .preset("ACTIVE")
                                            .rules("too-many-active-objectives")),
                            Parts.target("/target", "Target"),
                            Parts.more(false))),
            Form.of(
                            "ReviseObjective",
                            "Revise the objective",
                            "Save the changes",
                            "Objective revised.",
                            o -> List.of(
                                    Section.of(
                                            objective(o, ACTIVE, RESERVE),
                                            Field.area("/changes/statement", "Objective")
                                                    .must()),
                                    Parts.target("/changes/target", "Target"),
                                    Parts.reason("Review", "Client's wish", "Target reached", "Too hard", "Wording"),
                                    Parts.more(true)))
                    .lead("Only what you change is recorded. Signatures lapse when what was signed changes.")
                    .startingFrom(o -> o.objective().map(ObjectiveForms::there).orElseGet(Map::of)),
            Form.of(
                    "ActivateObjective",
                    "Take the objective out of reserve",
                    "Work on it now",
                    "The objective is active.",
                    o -> List.of(Section.of(objective(o, RESERVE)), Parts.more(false))),
            Form.of(
                    "ReserveObjective",
                    "Put the objective into reserve",
                    "Put into reserve",
                    "The objective is in reserve.",
                    o -> List.of(
                            Section.of(objective(o, ACTIVE)),
                            Parts.reason("Why", false, "Another comes first"),
                            Parts.more(true))),
            Form.of(
                    "CloseObjective",
                    "Close the objective",
                    "Close the objective",
                    "The objective is closed.",
                    o -> List.of(
                            Section.of(
                                    objective(o, ACTIVE, RESERVE),
                                    Field.choice(
                                                    "/outcome",
                                                    "It is",
                                                    List.of(
                                                            Choice.of("COMPLETED", "completed"),
                                                            Choice.of("CANCELLED", "cancelled")))
                                            .preset("COMPLETED"),
                                    Field.choice("/achievement", "In the end it was", Choices.endings(o))),
                            Parts.reason("Done", "No longer wanted", "Replaced by another"),
                            Parts.more(true))),
            Form.of(
                    "ReopenObjective",
                    "Reopen the objective",
                    "Reopen",
                    "The objective is open again.",
                    o -> List.of(
                            Section.of(objective(o, COMPLETED, CANCELLED)),
                            Parts.reason("Relapse", "Closed in error", "Client's wish"),
                            Parts.more(true))));

    private ObjectiveForms() {}

    private static Field objective(Occasion o, ObjectiveStatus... in) {
        return Parts.part(o, "/objectiveId", "Objective", Choices.objectives(o, in))
                .rules(
                        "objective-closed",
                        "objective-open",
                        "objective-not-active",
                        "objective-not-reserved",
                        "too-many-active-objectives",
                        "goal-closed");
    }

    private static Object there(ObjectiveView objective) {
        return Map.of("changes", new ObjectiveContent(objective.statement(), objective.target()));
    }
}
