package health.waymark.reminder.command;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.eventlog.LogFixture;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanResumed;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.state.PlanStory;
import health.waymark.reminder.event.ReminderEvent;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.review.event.ReviewCompleted;
import health.waymark.review.event.ReviewId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes on one database, for as long as it takes: no reminder is lost and none is doubled. */
class TwoYearsTest {
    private static final LocalDate START = LocalDate.of(2026, 2, 1);
    private static final LocalDate END = START.plusYears(2);

    private final Bench bench = new Bench();
    private final Random random = new Random(20260201);

    @AfterEach
    void close() {
        bench.close();
    }

    /** A plan on the database and the same one simulated, day by day, by the decision alone. */
    private record Course(PlanId plan, Simulated expected) {}

    private Course begin(int everyDays) {
        PlanId plan = LogFixture.plan();
        Course course = new Course(plan, new Simulated());
        happens(
                course,
                new PlanDrafted(
                        plan, PlanStory.planDrafted().subject(), CLINICIAN, null, null, START, everyDays, null, null),
                new PlanActivated(plan));
        return course;
    }

    private void happens(Course course, PlanEvent... events) {
        bench.append(List.of(events), course.expected.plan.version() + 1);
        course.expected.at(bench.clock.instant()).play(events);
    }

    private boolean something(Course course) {
        int chance = random.nextInt(250);
        if (course.expected.plan.status() == PlanStatus.ON_HOLD) {
            if (chance < 10) {
                happens(course, new PlanResumed(course.plan, null));
            }
            return chance < 10;
        }
        if (chance == 0) {
            happens(course, new PlanHeld(course.plan, WHY));
        } else if (chance < 4) {
            LocalDate soon =
                    LocalDate.ofInstant(bench.clock.instant(), ZoneOffset.UTC).plusDays(20);
            ReviewId review = new ReviewId(UUID.randomUUID());
            happens(
                    course,
                    new ReviewCompleted(
                            course.plan, review, List.of(), List.of("J. R."), random.nextBoolean() ? soon : null));
        }
        return chance < 4;
    }

    @Test
    void twoYearsDayByDayWithAWeekOffNowAndThen() {
        bench.clock.set(START.atTime(8, 0).toInstant(ZoneOffset.UTC));
        Bench.Process one = bench.running("one");
        Bench.Process two = bench.running("two");
        List<Course> courses = new ArrayList<>();
        for (int plan = 0; plan < 4; plan++) {
            courses.add(begin(30 + 15 * plan));
        }
        int issued = 0;
        for (LocalDate day = START; day.isBefore(END); day = day.plusDays(random.nextInt(40) == 0 ? 8 : 1)) {
            Instant morning = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
            bench.clock.set(morning);
            bench.settle(one, two);
            for (Course course : courses) {
                course.expected.at(morning).look();
                if (something(course)) {
                    bench.settle(one, two);
                    course.expected.at(morning).look();
                }
            }
        }
        for (Course course : courses) {
            List<ReminderEvent> expected =
                    course.expected.recorded.stream().map(Fact::event).toList();
            assertThat(bench.reminders(course.plan, ReminderEvent.class)).isEqualTo(expected);
            issued +=
                    Simulated.of(course.expected.recorded, ReminderIssued.class).size();
        }
        assertThat(issued).isGreaterThan(60);
        assertThat(bench.odd()).isZero();
    }

    @Test
    void manyWhoLookAtOnceRecordOnce() throws Exception {
        List<Bench.Process> processes = List.of(bench.process("one"), bench.process("two"));
        Map<PlanId, Integer> recorded = new LinkedHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                LocalDate day = START.plusDays(60L * round);
                bench.clock.set(day.atTime(8, 0).toInstant(ZoneOffset.UTC));
                PlanId plan = begin(30).plan;
                bench.clock.set(day.plusDays(55).atTime(8, 0).toInstant(ZoneOffset.UTC));
                CountDownLatch together = new CountDownLatch(8);
                List<Future<Integer>> looks = new ArrayList<>();
                for (int looker = 0; looker < 8; looker++) {
                    Reminders reminders = processes.get(looker % 2).reminders;
                    looks.add(threads.submit(() -> {
                        together.countDown();
                        together.await();
                        return reminders.look(plan);
                    }));
                }
                int events = 0;
                for (Future<Integer> look : looks) {
                    events += look.get();
                }
                recorded.put(plan, events);
            }
        } finally {
            threads.shutdownNow();
        }
        recorded.forEach((plan, events) -> {
            assertThat(bench.reminders(plan)).hasSize(events);
            assertThat(bench.reminders(plan, ReminderIssued.class))
                    .hasSize(5)
                    .extracting(ReminderIssued::kind)
                    .doesNotHaveDuplicates();
        });
    }
}
