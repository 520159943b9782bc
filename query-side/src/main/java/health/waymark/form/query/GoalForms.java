package health.waymark.form.query;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.Category;
import health.waymark.goal.event.GoalContent;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Priority;
import health.waymark.goal.event.Term;
import health.waymark.plan.query.GoalView;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forms about goals. */
final class GoalForms {
    private static final Set<GoalStatus> ENDED =
            EnumSet.of(GoalStatus.COMPLETED, GoalStatus.CANCELLED, GoalStatus.REJECTED);

    static final List<Form> ALL = List.of(
            Form.of(
                    "SetGoal",
                    "Set a goal",
                    "Set the goal",
                    "Goal set.",
                    o -> List.of(content(o, ""), Parts.target("/target", "Target"), Parts.more(false))),
            Form.of(
                            "ReviseGoal",
                            "Revise the goal",
                            "Save the changes",
                            "Goal revised.",
                            o -> List.of(
                                    Section.of(goal(o, Choices.openGoals(o))),
                                    content(o, "/changes"),
                                    Parts.target("/changes/target", "Target"),
                                    Parts.reason(
                                            "Client's wish",
                                            "Review",
                                            "Target reached",
                                            "Target out of reach",
                                            "Wording"),
                                    Parts.more(true)))
                    .lead("Only what you change is recorded. Signatures lapse when what was signed changes.")
                    .startingFrom(o -> o.goal().map(GoalForms::there).orElseGet(Map::of)),
            Form.of(
                            "RecordAcceptance",
                            "What the client says to the goal",
                            "Record it",
                            "Recorded what the client says.",
                            o -> List.of(
                                    Section.of(
                                            goal(o, Choices.openGoals(o)),
                                            Field.choice(
                                                            "/acceptance",
                                                            "The client",
                                                            List.of(
                                                                    Choice.of("AGREE", "agrees"),
                                                                    Choice.of("DISAGREE", "disagrees"),
                                                                    Choice.of("PENDING", "has not said yet")))
                                                    .must()
                                                    .rules("too-many-active-goals"),
                                            Field.area("/comment", "Comment")
                                                    .hint("Why agreement is missing, or what the client said.")),
                                    Parts.more(false)))
                    .lead(
                            "Agreement makes a new goal of an active plan active, and so does a documented reason why it is"
                                    + " missing. Disagreement rejects the goal."),
            simple(
                    "HoldGoal",
                    "Put the goal on hold",
                    "Put on hold",
                    "The goal is on hold.",
                    "Another goal comes first",
                    "Client not ready"),
            Form.of(
                    "ResumeGoal",
                    "Resume the goal",
                    "Resume",
                    "The goal is active again.",
                    o -> List.of(
                            Section.of(goal(o, Choices.goals(o, Set.of(GoalStatus.ON_HOLD)))),
                            Parts.reason("Why", false),
                            Parts.more(true))),
            simple(
                            "CancelGoal",
                            "Cancel the goal",
                            "Cancel the goal",
                            "The goal is cancelled.",
                            "No longer wanted",
                            "Set in error",
                            "Replaced by another goal")
                    .lead("Its open objectives are cancelled with it."),
            Form.of(
                    "AssessAchievement",
                    "Assess how far the goal has come",
                    "Record the assessment",
                    "Assessment recorded.",
                    o -> List.of(
                            Section.of(
                                    goal(o, Choices.openGoals(o)),
                                    Field.choice("/achievement", "It is", Choices.of(o, Achievement.values()))
                                            .must()
                                            .preset(o.goal()
                                                    .map(GoalView::suggestedAchievement)
                                                    .map(Enum::name)
                                                    .orElse(null)),
                                    Field.area("/comment", "Comment")),
                            Parts.more(false))),
            Form.of(
                            "CloseGoal",
                            "Close the goal",
                            "Close the goal",
                            "The goal is closed.",
                            o -> List.of(
                                    Section.of(
                                            goal(o, Choices.goals(o, Set.of(GoalStatus.ACTIVE, GoalStatus.ON_HOLD))),
                                            Field.choice("/achievement", "In the end it was", Choices.endings(o))
                                                    .must()),
                                    Parts.reason(
                                            "Target reached",
                                            "Target reached and kept",
                                            "Not reached in the time agreed"),
                                    Parts.more(true)))
                    .lead("Its open objectives are closed with it. It can be reopened with a reason."),
            Form.of(
                    "ReopenGoal",
                    "Reopen the goal",
                    "Reopen",
                    "The goal is open again.",
                    o -> List.of(
                            Section.of(goal(o, Choices.goals(o, ENDED))),
                            Parts.reason("Relapse", "Closed in error", "Client's wish"),
                            Parts.more(true))));

    private GoalForms() {}

    private static Form simple(String command, String title, String act, String done, String... why) {
        return Form.of(
                command,
                title,
                act,
                done,
                o -> List.of(Section.of(goal(o, Choices.openGoals(o))), Parts.reason(why), Parts.more(true)));
    }

    private static Field goal(Occasion o, List<Choice> choices) {
        return Parts.part(o, "/goalId", "Goal", choices)
                .rules("goal-closed", "goal-open", "goal-not-active", "goal-not-held", "too-many-active-goals");
    }

    private static Section content(Occasion o, String at) {
        String problem = o.given("/problemId");
        return Section.of(
                Field.area(at + "/statement", "Goal").must().hint("What shall be different."),
                Field.area(at + "/ownWords", "In the client's own words"),
                Field.of(at + "/problemIds", "For", Widget.MANY)
                        .with(Choices.problems(o))
                        .preset(problem),
                Field.choice(at + "/category", "Category", Choices.of(o, Category.values())),
                Field.choice(at + "/priority", "Priority", Choices.of(o, Priority.values())),
                Field.choice(at + "/term", "Term", Choices.of(o, Term.values())));
    }

    private static Object there(GoalView goal) {
        return Map.of(
                "changes",
                new GoalContent(
                        goal.statement(),
                        goal.ownWords(),
                        goal.term(),
                        goal.category(),
                        goal.priority(),
                        goal.problemIds(),
                        goal.target()));
    }
}
