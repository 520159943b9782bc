package health.waymark.form.query;

import health.waymark.goal.event.GoalStatus;
import health.waymark.plan.event.Person;
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
                    .listing("findings")
                    .lead(
                            "A decision to revise or to close changes nothing by itself: the plan's page then offers it."));

    private ReviewForms() {}

    private static List<Choice> participants(Occasion o) {
        List<Choice> likely = new ArrayList<>();
        String client = o.plan().subject().display() + " (client)";
        likely.add(Choice.of(client, client));
        for (Person person : Choices.people(o)) {
            String name = o.wording().person(person);
            if (!person.id().equals(o.plan().subject().id())
                    && likely.stream().noneMatch(choice -> choice.value().equals(name))) {
                likely.add(Choice.of(name, name));
            }
        }
        return likely;
    }

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
                        Field.of(at + "/decision", "Decision", Widget.RADIO).with(Choices.DECISIONS),
                        Field.area(at + "/note", "Note")));
            }
        }
        sections.add(Section.of(
                Field.of("/participants", "Who took part", Widget.LINES)
                        .must()
                        .with(participants(o))
                        .hint("Others by name, one a line."),
                Field.date("/nextReviewOn", "Next review on")
                        .hint("If left empty: as the plan has it.")
                        .rules("next-review-not-later")));
        sections.add(Parts.more(false));
        return sections;
    }
}
