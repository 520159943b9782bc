package health.waymark.form.query;

import health.waymark.goal.event.GoalStatus;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.query.LatestView;
import health.waymark.progress.event.EntryContent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Forms about scores. */
final class ProgressForms {
    static final List<Form> ALL = List.of(
            Form.of("RecordProgress", "Record progress", "Record it", "Progress recorded.", ProgressForms::record)
                    .unguarded(),
            Form.of(
                            "CorrectEntry",
                            "Correct a score",
                            "Save the correction",
                            "Score corrected.",
                            o -> List.of(
                                    Section.of(
                                            entry(o),
                                            Field.choice("/kind", "Because", Choices.CORRECTIONS)
                                                    .must()),
                                    Section.of(
                                            Field.number("/changes/value", "Score")
                                                    .rules("value-off-scale"),
                                            Field.of("/changes/effectiveAt", "When it was true", Widget.MOMENT)
                                                    .rules("effective-in-future", "effective-before-start"),
                                            Field.area("/changes/comment", "Comment")),
                                    Parts.reason("Typing error", "Wrong day", "Wrong goal"),
                                    Parts.more(true)))
                    .lead("What was recorded stays on record beside the correction.")
                    .startingFrom(o -> o.entry()
                            .<Object>map(entry -> Map.of(
                                    "changes", new EntryContent(entry.value(), entry.effectiveAt(), entry.comment())))
                            .orElseGet(Map::of)),
            Form.of(
                            "MarkEnteredInError",
                            "Mark a score as entered in error",
                            "Mark as entered in error",
                            "The score is marked as entered in error.",
                            o -> List.of(
                                    Section.of(entry(o)),
                                    Parts.reason("Wrong client", "Wrong goal", "Entered twice"),
                                    Parts.more(true)))
                    .lead("It stays on record and no longer counts."));

    private ProgressForms() {}

    private static List<Section> record(Occasion o) {
        List<Field> fields = new ArrayList<>();
        if (o.given("/objectiveId") != null) {
            fields.add(Parts.part(o, "/objectiveId", "Objective", List.of()).rules("objective-closed", "goal-closed"));
        } else if (o.given("/goalId") != null) {
            fields.add(Parts.part(o, "/goalId", "Goal", List.of()).rules("goal-closed"));
        } else {
            fields.add(Field.choice("/goalId", "On the goal", Choices.goals(o, EnumSet.allOf(GoalStatus.class)))
                    .rules("goal-closed"));
            fields.add(Field.choice(
                            "/objectiveId",
                            "Or on the objective",
                            Choices.objectives(o, ObjectiveStatus.ACTIVE, ObjectiveStatus.RESERVE))
                    .rules("objective-closed"));
        }
        LatestView latest = o.objective()
                .map(objective -> objective.latest())
                .or(() -> o.goal().map(goal -> goal.latest()))
                .orElse(null);
        fields.add(Field.number("/value", "Score").must().rules("value-off-scale"));
        fields.add(Field.choice("/scale", "Scale", Choices.SCALES)
                .must()
                .preset(latest == null ? "NUMERIC" : latest.scale().name()));
        fields.add(Field.area("/comment", "Comment"));
        return List.of(
                new Section(null, null, false, fields),
                Section.folded(
                        "Session, note, and when it was",
                        Field.text("/session", "Session").hint("The clinic's reference to it."),
                        Field.text("/note", "Note").hint("A reference to the note, never the note itself."),
                        Parts.when().get(0),
                        Parts.when().get(1)));
    }

    private static Field entry(Occasion o) {
        return Parts.part(o, "/entryId", "Score", o.given("/entryId") == null ? Choices.entries(o) : List.of())
                .rules("entry-in-error");
    }
}
