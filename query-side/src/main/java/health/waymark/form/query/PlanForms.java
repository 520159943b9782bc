package health.waymark.form.query;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.GoalStatus;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.ObjectiveView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forms about a plan as a whole. */
final class PlanForms {
    static final List<Form> ALL = List.of(
            Form.of("DraftPlan", "Draft a plan", "Draft the plan", "Plan drafted.", PlanForms::draft)
                    .lead("A draft may be incomplete. The plan's page then shows what is still missing.")
                    .startingFrom(PlanForms::replaced),
            Form.of(
                            "AdoptPlan",
                            "Take a plan over from another system",
                            "Take it over",
                            "Plan taken over.",
                            PlanForms::adopt)
                    .lead("The plan enters the status it has there, without the conditions of activation; warnings name"
                            + " what is missing. For a plan that begins here, activate it instead."),
            Form.of(
                            "ActivatePlan",
                            "Activate the plan",
                            "Activate",
                            "The plan is active.",
                            o -> List.of(Parts.more(false)))
                    .lead("From now on the plan is in force: its goals become active and its reviews fall due."),
            Form.of(
                            "HoldPlan",
                            "Put the plan on hold",
                            "Put on hold",
                            "The plan is on hold.",
                            o -> reasoned("Client in hospital", "Client away", "Waiting for a service"))
                    .lead("Reviews do not fall due while the plan is on hold."),
            Form.of(
                    "ResumePlan",
                    "Resume the plan",
                    "Resume",
                    "The plan is active again.",
                    o -> List.of(Parts.reason("Why", false, "Client is back"), Parts.more(true))),
            Form.of(
                            "CompletePlan",
                            "Complete the plan",
                            "Complete",
                            "The plan is completed.",
                            o -> List.of(
                                    Parts.reason("Why", false, "Discharge criteria met", "Planned end of treatment"),
                                    Parts.more(true)))
                    .lead("Every goal must have been closed or cancelled. A completed plan takes no more changes."),
            Form.of(
                            "RevokePlan",
                            "Revoke the plan",
                            "Revoke",
                            "The plan is revoked.",
                            o -> reasoned("Client ended treatment", "Client moved away", "Client died"))
                    .lead("It ends before it was fulfilled, and takes no more changes."),
            Form.of(
                            "MarkPlanEnteredInError",
                            "Mark the plan as entered in error",
                            "Mark as entered in error",
                            "The plan is marked as entered in error.",
                            o -> reasoned("Wrong client", "Entered twice"))
                    .lead("It stays on record and takes no more changes."),
            Form.of(
                    "ReassignClinician",
                    "Reassign the plan",
                    "Reassign",
                    "The plan is reassigned.",
                    PlanForms::reassign));

    private PlanForms() {}

    private static List<Section> reasoned(String... suggestions) {
        return List.of(Parts.reason(suggestions), Parts.more(true));
    }

    private static List<Section> draft(Occasion o) {
        Person self = Choices.self(o.actor());
        List<Section> sections = new ArrayList<>();
        sections.add(Section.named(
                "Whom it is for",
                Field.choice(
                                "/subject/type",
                                "For",
                                List.of(Choice.of("CLIENT", "A client"), Choice.of("GROUP", "A group")))
                        .must()
                        .preset("CLIENT"),
                Field.text("/subject/display", "Name").must(),
                Field.text("/subject/id", "Id").must().hint("As the clinic's system knows them."),
                Field.date("/subject/birthDate", "Date of birth"),
                Field.text("/subject/sex", "Sex").suggest("female", "male", "other", "unknown")));
        sections.add(Section.named(
                "The plan",
                Field.date("/startsOn", "Starts on").must().preset(o.today().toString()),
                Field.text("/programme", "Programme"),
                Field.of("/reviewEveryDays", "Review every so many days", Widget.WHOLE)
                        .hint("90 if nothing else is said."),
                Field.area("/dischargeCriteria", "Discharge criteria")
                        .hint("How it will be known that treatment can end. They can't be added later."),
                Field.hidden("/replaces", "Replaces", o.given("/replaces") == null ? "" : o.given("/replaces"))));
        sections.addAll(Parts.person(o, "/clinician", "Clinician", self == null ? null : self.id()));
        sections.addAll(Parts.person(o, "/supervisor", "Supervisor", null));
        sections.add(Parts.more(false));
        return sections;
    }

    /** A renewal is for the same client, by the same people. */
    private static Object replaced(Occasion o) {
        Map<String, Object> draft = new HashMap<>();
        if (o.before() != null) {
            draft.put("subject", o.before().subject());
            draft.put("clinician", o.before().clinician());
            draft.put("supervisor", o.before().supervisor());
            draft.put("programme", o.before().programme());
            draft.put("reviewEveryDays", o.before().reviewEveryDays());
            draft.put("dischargeCriteria", o.before().dischargeCriteria());
        }
        return draft;
    }

    private static List<Section> reassign(Occasion o) {
        List<Section> sections = new ArrayList<>(Parts.person(
                o,
                "/clinician",
                "Clinician",
                o.plan().clinician() == null ? null : o.plan().clinician().id()));
        sections.addAll(Parts.person(
                o,
                "/supervisor",
                "Supervisor",
                o.plan().supervisor() == null ? null : o.plan().supervisor().id()));
        sections.addAll(reasoned("Change of team", "Leave", "Client's wish"));
        return sections;
    }

    private static List<Section> adopt(Occasion o) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.named(
                "Where it comes from",
                Field.text("/source/system", "System").must(),
                Field.text("/source/id", "Its id there").must(),
                Field.text("/source/status", "Its status there").must().hint("In that system's own word."),
                Field.choice("/status", "Its status here", Choices.of(o, PlanStatus.values()))
                        .must()));
        List<GoalView> goals = o.plan().goals();
        for (int i = 0; i < goals.size(); i++) {
            GoalView goal = goals.get(i);
            String at = "/goals/" + i;
            List<Field> fields = new ArrayList<>(List.of(
                    Field.hidden(at + "/goalId", "Goal", goal.goalId().toString())
                            .alongside(),
                    Field.choice(at + "/status", "Status", Choices.of(o, GoalStatus.values())),
                    Field.choice(at + "/achievement", "Achievement", Choices.of(o, Achievement.values()))));
            List<ObjectiveView> objectives = goal.objectives();
            for (int j = 0; j < objectives.size(); j++) {
                String below = at + "/objectives/" + j;
                fields.add(Field.hidden(
                                below + "/objectiveId",
                                "Objective",
                                objectives.get(j).objectiveId().toString())
                        .alongside());
                fields.add(Field.choice(
                        below + "/status",
                        "Objective: " + objectives.get(j).statement(),
                        Choices.of(o, ObjectiveStatus.values())));
            }
            sections.add(new Section("Goal: " + goal.statement(), null, false, fields));
        }
        sections.add(Parts.more(false));
        return sections;
    }
}
