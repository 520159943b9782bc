package health.waymark.form.query;

import health.waymark.goal.event.GoalStatus;
import health.waymark.plan.query.GoalView;
import java.util.ArrayList;
import java.util.List;

/** Forms about reviews. */
final class ReviewForms {
    static final List<Form> ALL = List.of(
            Form.of(
                            "OpenReview",
                            "Begin the review",
                            "Begin",
                            "The review is under way.",
                            o -> List.of(Parts.more(false)))
                    .lead("Everybody sees that it is under way. It can be left and gone on with."),
            Form.of(
                            "CompleteReview",
                            "Complete the review",
                            "Complete the review",
                            "The review is completed.",
                            ReviewForms::complete)
                    .lead(
                            "A decision to revise or to close changes nothing by itself: the plan's page then offers it."));

    private ReviewForms() {}

    private static List<Section> complete(Occasion o) {
        List<Section> sections = new ArrayList<>();
        List<GoalView> goals = o.plan().goals();
        for (int i = 0; i < goals.size(); i++) {
            GoalView goal = goals.get(i);
            if (goal.status() == GoalStatus.ACTIVE || goal.status() == GoalStatus.ON_HOLD) {
                String at = "/findings/" + i;
                sections.add(Section.named(
                        "Goal " + (i + 1) + ": " + goal.statement(),
                        Field.hidden(at + "/goalId", "Goal", goal.goalId().toString())
                                .alongside(),
                        Field.of(at + "/decision", "Decision", Widget.CHOICE).with(Choices.DECISIONS),
                        Field.area(at + "/note", "Note")));
            }
        }
        sections.add(Section.of(
                Field.of("/participants", "Who took part", Widget.LINES).must().hint("One person a line."),
                Field.date("/nextReviewOn", "Next review on")
                        .hint("If left empty: as the plan has it.")
                        .rules("next-review-not-later")));
        sections.add(Parts.more(false));
        return sections;
    }
}
