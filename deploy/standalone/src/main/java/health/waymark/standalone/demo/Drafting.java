package health.waymark.standalone.demo;

import static health.waymark.standalone.demo.Diary.fields;

import health.waymark.standalone.demo.DemoClinic.Aim;
import health.waymark.standalone.demo.DemoClinic.Colleague;
import health.waymark.standalone.demo.DemoClinic.Entry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How a plan is put on paper: problem, goals, objectives and who does what. */
final class Drafting {
    private final DemoClinic clinic;
    private final Entry entry;
    private final Diary diary;
    private final List<Aim> aims;
    private final Random chance;

    Drafting(DemoClinic clinic, Entry entry, Diary diary, List<Aim> aims, Random chance) {
        this.clinic = clinic;
        this.entry = entry;
        this.diary = diary;
        this.aims = aims;
        this.chance = chance;
    }

    void draft(LocalDate day, int goals) {
        DemoClinic.Area area = clinic.area(entry);
        Colleague counsellor = diary.writer();
        diary.at(day, 9);
        Map<String, Object> plan = fields(
                "subject",
                Map.of(
                        "type", entry.group() ? "GROUP" : "CLIENT",
                        "id", diary.recordNumber(),
                        "display", entry.client()),
                "clinician",
                counsellor.person(),
                "supervisor",
                clinic.colleague(counsellor.supervisor()).person(),
                "programme",
                area.programme(),
                "startsOn",
                day.toString(),
                "reviewEveryDays",
                entry.interval());
        if (!entry.is("silent") && !entry.draft()) {
            plan.put("dischargeCriteria", area.discharge());
        }
        diary.send("DraftPlan", plan);
        diary.send("AddProblem", with(area.problem(), "problemId", diary.id("problem")));
        for (int i = 0; i < goals; i++) {
            goal(i, day);
        }
    }

    private void goal(int index, LocalDate day) {
        Aim aim = aims.get(index);
        String goal = diary.id("goal" + index);
        Map<String, Object> target = new HashMap<>(aim.target());
        target.put("measure", aim.measure());
        target.put("baseline", aim.baseline());
        target.put(
                "due",
                day.plusDays(entry.cycles() * (long) entry.interval() + 100 + 40L * index)
                        .toString());
        diary.send(
                "SetGoal",
                "goalId",
                goal,
                "statement",
                aim.statement(),
                "ownWords",
                aim.ownWords(),
                "term",
                "LONG_TERM",
                "category",
                aim.category(),
                "priority",
                index == 0 ? "HIGH" : "MEDIUM",
                "problemIds",
                List.of(diary.id("problem")),
                "target",
                target);
        for (int i = 0; i < aim.objectives().size(); i++) {
            Aim.Step step = aim.objectives().get(i);
            diary.send(
                    "AddObjective",
                    "goalId",
                    goal,
                    "objectiveId",
                    diary.id("objective" + index + "." + i),
                    "statement",
                    step.statement(),
                    "state",
                    step.reserve() ? "RESERVE" : "ACTIVE",
                    "target",
                    Map.of(
                            "measure", Map.of("display", step.measure()),
                            "baseline", step.baseline(),
                            "comparator", step.comparator(),
                            "value", step.value(),
                            "unit", step.unit(),
                            "due", day.plusDays(150).toString()));
            for (Map<String, Object> intervention : aim.interventions()) {
                diary.send(
                        "AddIntervention",
                        with(
                                intervention,
                                "objectiveId",
                                diary.id("objective" + index + "." + i),
                                "responsible",
                                fields(
                                        "id", diary.writer().id(),
                                        "display", diary.writer().display(),
                                        "role", "Therapist")));
            }
        }
    }

    private static Map<String, Object> with(Map<String, Object> fields, Object... more) {
        Map<String, Object> all = fields(more);
        all.putAll(fields);
        return all;
    }
}
