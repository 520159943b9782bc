package health.waymark.standalone.demo;

import static health.waymark.standalone.demo.Diary.reason;

import health.waymark.standalone.demo.DemoClinic.Aim;
import health.waymark.standalone.demo.DemoClinic.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a plan is looked at again, and what came of it. */
final class Reviewing {
    private final Signing signing;
    private final Entry entry;
    private final Diary diary;
    private final List<Aim> aims;

    Reviewing(Signing signing, Entry entry, Diary diary, List<Aim> aims) {
        this.signing = signing;
        this.entry = entry;
        this.diary = diary;
        this.aims = aims;
    }

    void review(LocalDate day, boolean first, boolean last) {
        boolean closes = last && entry.is("goal-closed");
        List<Map<String, Object>> findings = new ArrayList<>();
        diary.at(day, 15).send("OpenReview");
        for (int i = 0; i < aims.size(); i++) {
            String goal = diary.id("goal" + i);
            diary.send("AssessAchievement", "goalId", goal, "achievement", assessed(last));
            findings.add(Map.of(
                    "goalId", goal,
                    "decision", closes && i == 0 ? "CLOSE" : last && revises() && i == 0 ? "REVISE" : "CONTINUE",
                    "note", closes && i == 0 ? "Reached, and kept for weeks." : "The path still fits."));
        }
        diary.send(
                "CompleteReview",
                "findings",
                findings,
                "participants",
                List.of(entry.client(), diary.writer().display()));
        if (first && entry.is("reserve-used")) {
            diary.send("ActivateObjective", "objectiveId", diary.id("objective0.1"));
        }
        if (closes) {
            close(0);
        }
        if (last && revises()) {
            diary.send(
                    "ReviseGoal",
                    "goalId",
                    diary.id("goal0"),
                    "changes",
                    Map.of("ownWords", "Small steps, and no shame about them"),
                    "reason",
                    reason("The client found better words for it."));
            if (entry.is("revised")) {
                signing.sign(day.plusDays(2), false);
            }
        }
    }

    private boolean revises() {
        return entry.is("revised") || entry.is("revised-lapsed");
    }

    private String assessed(boolean last) {
        Course course = entry.course() == null ? Course.IMPROVES : entry.course();
        return switch (course) {
            case IMPROVES, SLOW -> "IMPROVING";
            case ACHIEVES -> last ? "ACHIEVED" : "IMPROVING";
            case STALLS -> "NO_CHANGE";
            case WORSENS -> "WORSENING";
        };
    }

    void close(int goal) {
        diary.send(
                "CloseGoal",
                "goalId",
                diary.id("goal" + goal),
                "achievement",
                "ACHIEVED",
                "reason",
                reason("The target was met at three sessions in a row."));
    }
}
