package health.waymark.standalone.demo;

import static health.waymark.standalone.demo.Diary.reason;

import health.waymark.standalone.demo.DemoClinic.Aim;
import health.waymark.standalone.demo.DemoClinic.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The sessions of a plan: scores on time and late, mistakes and what became of them. */
final class Sessions {
    private static final List<String> REMARKS =
            List.of("A hard week.", "Brought the diary.", "Came with a plan for the weekend.", "Slept badly.");

    private final Entry entry;
    private final List<Aim> aims;
    private final Diary diary;
    private final Random chance;
    private BigDecimal first = BigDecimal.ZERO;

    Sessions(Entry entry, List<Aim> aims, Diary diary, Random chance) {
        this.entry = entry;
        this.aims = aims;
        this.diary = diary;
        this.chance = chance;
    }

    /** From activation to the end; a goal that closes at the last review is scored no further. */
    void hold(LocalDate activated, LocalDate end, LocalDate lastReview) {
        long whole = Math.max(1, ChronoUnit.DAYS.between(activated, end));
        int every = whole > 200 ? 14 : 7;
        int number = 0;
        for (LocalDate day = activated.plusDays(3); day.isBefore(end); day = day.plusDays(every)) {
            boolean late = entry.is("late-entries") && number % 5 == 3;
            Instant when = Diary.on(day, 10, 0);
            diary.at(late ? day.plusDays(4) : day, late ? 17 : 11);
            for (int i = 0; i < aims.size(); i++) {
                if (i > 0 || !entry.is("goal-closed") || day.isBefore(lastReview)) {
                    score(i, number, when, ChronoUnit.DAYS.between(activated, day) / (double) whole);
                }
            }
            mend(number, day);
            number++;
        }
    }

    private void score(int goal, int number, Instant when, double time) {
        Aim aim = aims.get(goal);
        Course course = entry.course() == null ? Course.IMPROVES : entry.course();
        BigDecimal score = course.score(aim, time, chance);
        first = goal == 0 ? score : first;
        String entryId = diary.id("entry" + goal + "." + number);
        String session = "session-" + diary.id("session" + number).substring(0, 8);
        Map<String, Object> fields = Diary.fields(
                "entryId",
                entryId,
                "goalId",
                diary.id("goal" + goal),
                "scale",
                aim.scale(),
                "value",
                score,
                "effectiveAt",
                when.toString(),
                "session",
                session);
        if (number % 6 == 2 && goal == 0) {
            fields.put("comment", REMARKS.get(chance.nextInt(REMARKS.size())));
        }
        diary.send("RecordProgress", fields);
        if (number % 4 == 1) {
            objective(goal, number, when, session, time);
        }
    }

    private void objective(int goal, int number, Instant when, String session, double time) {
        Aim.Step step = aims.get(goal).objectives().get(0);
        double way = step.value().subtract(step.baseline()).doubleValue();
        long value = Math.round(step.baseline().doubleValue() + way * Math.min(1, time * 1.2));
        diary.send(
                "RecordProgress",
                "entryId",
                diary.id("step" + goal + "." + number),
                "objectiveId",
                diary.id("objective" + goal + ".0"),
                "scale",
                "NUMERIC",
                "value",
                value,
                "effectiveAt",
                when.toString(),
                "session",
                session);
    }

    private void mend(int number, LocalDate day) {
        String entryId = diary.id("entry0." + number);
        if (entry.is("corrections") && number % 5 == 2) {
            diary.at(day.plusDays(2), 9)
                    .send(
                            "CorrectEntry",
                            "entryId",
                            entryId,
                            "kind",
                            "CORRECTION",
                            "changes",
                            Map.of("value", otherThan(first)),
                            "reason",
                            reason("Misread the sheet."));
        }
        if (entry.is("entered-in-error") && number == 4) {
            diary.at(day.plusDays(1), 9)
                    .send(
                            "MarkEnteredInError",
                            "entryId",
                            entryId,
                            "reason",
                            reason("Belongs to another client's session."));
        }
    }

    /** What was meant: one off, and still on the scale. */
    private BigDecimal otherThan(BigDecimal score) {
        BigDecimal most = aims.get(0).range().get(1);
        return score.compareTo(most) < 0 ? score.add(BigDecimal.ONE) : score.subtract(BigDecimal.ONE);
    }
}
