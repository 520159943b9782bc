package health.waymark.reminder.command;

import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.REVIEW;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.eventlog.LogFixture;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.plan.state.PlanStory;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.review.event.ReviewCompleted;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The due list, the scheduler and the log on a real database. */
class DueListTest {
    private static final Instant START = Instant.parse("2026-02-01T12:00:00Z");

    private final Bench bench = new Bench();

    @BeforeEach
    void begin() {
        bench.clock.set(START);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Optional<Instant> lookAt(PlanId plan) {
        return bench
                .jdbc()
                .sql("select look_at from command.due_list where plan_id = ?")
                .param(plan.value())
                .query((row, n) -> row.getTimestamp(1))
                .list()
                .stream()
                .flatMap(Stream::ofNullable)
                .map(Timestamp::toInstant)
                .findFirst();
    }

    private List<ReminderKind> issued(PlanId plan) {
        return bench.reminders(plan, ReminderIssued.class).stream()
                .map(ReminderIssued::kind)
                .toList();
    }

    @Test
    void aPlanIsLookedAtWhenItsTimeComesAndThenWhenItComesAgain() {
        Bench.Process process = bench.running("one");
        bench.append(PlanStory.ready(), 1);
        bench.settle(process);
        assertThat(lookAt(PLAN)).as("a draft").isEmpty();

        bench.append(List.of(new PlanActivated(PLAN)), 8);
        bench.settle(process);
        assertThat(lookAt(PLAN)).contains(Instant.parse("2026-03-03T00:00:00Z"));

        bench.clock.set(Instant.parse("2026-03-03T00:00:01Z"));
        bench.settle(process);
        assertThat(issued(PLAN)).containsExactly(ReminderKind.NO_PROGRESS);
        assertThat(lookAt(PLAN)).contains(Instant.parse("2026-04-18T00:00:00Z"));
        assertThat(bench.odd()).isZero();

        bench.clock.set(Instant.parse("2026-05-09T08:00:00Z"));
        bench.settle(process);
        assertThat(issued(PLAN))
                .containsExactly(
                        ReminderKind.NO_PROGRESS,
                        ReminderKind.SOON,
                        ReminderKind.DUE,
                        ReminderKind.OVERDUE,
                        ReminderKind.ESCALATED_SUPERVISOR);
        assertThat(bench.reminders(PLAN, ReminderDelivered.class))
                .extracting(ReminderDelivered::kind)
                .containsExactly(ReminderKind.NO_PROGRESS, ReminderKind.ESCALATED_SUPERVISOR);

        bench.append(List.of(new ReviewCompleted(PLAN, REVIEW, List.of(), List.of("J. R."), null)), 9);
        bench.settle(process);
        assertThat(lookAt(PLAN)).as("the target is near").contains(Instant.parse("2026-06-16T00:00:00Z"));
        bench.append(List.of(new PlanHeld(PLAN, WHY)), 10);
        bench.settle(process);
        assertThat(lookAt(PLAN)).isEmpty();
        assertThat(bench.odd()).isZero();
        bench.append(List.of(new PlanRevoked(PLAN, WHY)), 11);
        bench.settle(process);
        assertThat(bench.jdbc().sql("select 1 from command.due_list").query().listOfRows())
                .isEmpty();
        assertThat(bench.jdbc()
                        .sql("select 1 from command.scheduled_task")
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    @Test
    void whatWaymarkRecordsSaysThatItActedAndWhy() {
        Bench.Process process = bench.process("one");
        bench.append(active(), 1);
        bench.clock.set(Instant.parse("2026-05-02T12:00:00Z"));
        process.reminders.look(PLAN);
        List<Recorded> stream = bench.fixture.log.stream(PLAN.toString());
        Recorded activation = stream.get(stream.size() - 1);
        assertThat(bench.reminders(PLAN)).isNotEmpty().allSatisfy(recorded -> {
            assertThat(recorded.by().actorId()).isEqualTo("waymark");
            assertThat(recorded.by().bySystem()).isTrue();
            assertThat(recorded.by().organisation()).isEqualTo("default");
            assertThat(recorded.by().correlationId()).isEqualTo(activation.by().correlationId());
            assertThat(recorded.by().causationId()).isEqualTo(activation.id().toString());
        });
        assertThat(bench.fixture.log.stream(PLAN.toString()))
                .as("the plan's own")
                .hasSameSizeAs(active());
    }

    @Test
    void whateverHappensToAPlanTheListIsNeverLaterThanItMustBe() {
        Bench.Process process = bench.process("one");
        process.processor.start();
        Set<PlanId> plans = new HashSet<>();
        List<List<Recorded>> histories = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            histories.add(RandomHistory.of(seed, 40));
        }
        for (int from = 0; from < 40; from += 4) {
            for (List<Recorded> history : histories) {
                bench.append(history.subList(from, from + 4));
                plans.add(history.get(0).event().planId());
            }
            Bench.patiently().until(() -> process.processor.position() >= bench.fixture.log.head());
            int expected = 0;
            for (PlanId plan : plans) {
                PlanTime time = process.log.read(plan);
                Optional<Look> next = process.cycle.next(time.plan(), time.reminders(), bench.clock.instant());
                if (next.isPresent()) {
                    expected++;
                    assertThat(lookAt(plan)).isPresent();
                    assertThat(lookAt(plan).orElseThrow())
                            .isBeforeOrEqualTo(next.get().at());
                }
                process.reminders.look(plan);
                process.deadlines.settle(plan, process.tasks.of(plan));
            }
            assertThat(expected).isGreaterThan(from == 0 ? -1 : 5);
            assertThat(bench.odd()).isZero();
            bench.clock.set(bench.clock.instant().plus(Duration.ofDays(20)));
            plans.forEach(plan -> {
                process.reminders.look(plan);
                process.deadlines.settle(plan, process.tasks.of(plan));
            });
        }
    }

    @Test
    void aDeathBetweenTheRecordAndTheListDoublesNothing() {
        bench.heartbeat = Duration.ofMillis(200);
        Bench.Process dead = bench.process("dead");
        bench.append(active(), 1);
        dead.deadlines.settle(PLAN, dead.tasks.of(PLAN));
        bench.clock.set(Instant.parse("2026-04-18T09:00:00Z"));
        assertThat(dead.reminders.look(PLAN)).isPositive();
        List<ReminderKind> recorded = issued(PLAN);
        int died = bench.jdbc()
                .sql("update command.scheduled_task set picked = true, picked_by = 'dead', last_heartbeat = ?")
                .param(Timestamp.from(bench.clock.instant()))
                .update();
        assertThat(died).isEqualTo(1);

        Bench.Process other = bench.running("other");
        bench.settle(other);
        Bench.patiently().until(() -> bench.odd() == 0);
        assertThat(lookAt(PLAN)).contains(Instant.parse("2026-05-02T00:00:00Z"));
        assertThat(issued(PLAN)).isEqualTo(recorded);
    }

    @Test
    void aPlanThatCannotBeReadHoldsUpNoOther() {
        Bench.Process process = bench.running("one");
        PlanId broken = LogFixture.plan();
        bench.append(List.of(new PlanActivated(broken)), 1);
        bench.append(active(), 1);
        Bench.patiently().until(() -> lookAt(PLAN).isPresent());
        assertThat(lookAt(broken).orElseThrow()).isAfter(bench.clock.instant());
        assertThat(bench.jdbc()
                        .sql("select trouble from command.due_list where plan_id = ?")
                        .param(broken.value())
                        .query(String.class)
                        .single())
                .startsWith("IllegalStateException");
        // And when it is tried again, it is put off for longer.
        bench.clock.set(bench.clock.instant().plusSeconds(11));
        Bench.patiently()
                .until(() -> bench.jdbc()
                                .sql("select failures from command.due_list where plan_id = ?")
                                .param(broken.value())
                                .query(Integer.class)
                                .single()
                        > 1);
        assertThat(process.tasks.isRunning()).isTrue();
    }

    @Test
    void theReconcilerMendsWhatWasLostDoubledOrMoved() {
        Bench.Process process = bench.process("one");
        PlanId moved = append();
        PlanId lost = append();
        PlanId unlisted = append();
        append();
        for (PlanId plan : List.of(moved, lost, unlisted)) {
            process.deadlines.settle(plan, process.tasks.of(plan));
        }
        assertThat(process.reconciler.heal()).isZero();

        sql("delete from command.scheduled_task where task_instance = '" + lost + "'");
        sql("update command.scheduled_task set execution_time = execution_time + interval '3 days'"
                + " where task_instance = '" + moved + "'");
        sql("delete from command.due_list where plan_id = '" + unlisted + "'");
        sql("insert into command.scheduled_task (task_name, task_instance, execution_time, picked, version)"
                + " select task_name, task_instance || '-again', execution_time, false, 1 from command.scheduled_task");
        sql("insert into command.scheduled_task (task_name, task_instance, execution_time, picked, version)"
                + " values ('look-at-plan', '" + LogFixture.plan() + "', now(), false, 1)");
        assertThat(process.reconciler.heal()).isEqualTo(6);

        assertThat(bench.odd()).isZero();
        assertThat(List.of(moved, lost, unlisted))
                .allSatisfy(plan -> assertThat(lookAt(plan)).contains(Instant.parse("2026-03-03T00:00:00Z")));
        assertThat(bench.jdbc()
                        .sql("select count(*) from command.scheduled_task")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(process.reconciler.heal()).isZero();
    }

    @Test
    void whoDiedOverATaskBeforeTheClockWasPutBackIsNotTakenForAlive() {
        Bench.Process process = bench.process("one");
        bench.append(active(), 1);
        process.deadlines.settle(PLAN, process.tasks.of(PLAN));
        sql("update command.scheduled_task set picked = true, picked_by = 'dead', last_heartbeat = '2026-12-01'");
        assertThat(process.reconciler.heal()).isEqualTo(1);
        assertThat(bench.jdbc()
                        .sql("select picked from command.scheduled_task")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private PlanId append() {
        PlanId plan = LogFixture.plan();
        bench.append(
                List.of(
                        new health.waymark.plan.event.PlanDrafted(
                                plan,
                                PlanStory.planDrafted().subject(),
                                PlanStory.CLINICIAN,
                                null,
                                null,
                                PlanStory.STARTS_ON,
                                44,
                                null,
                                null),
                        new PlanActivated(plan)),
                1);
        return plan;
    }

    private void sql(String statement) {
        bench.jdbc().sql(statement).update();
    }
}
