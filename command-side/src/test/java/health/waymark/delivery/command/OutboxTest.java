package health.waymark.delivery.command;

import static health.waymark.plan.state.PlanStory.ENTRY;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.progressRecorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.access.Actor;
import health.waymark.eventlog.Operation;
import health.waymark.http.Problem;
import health.waymark.operate.event.DeliveryDiscarded;
import health.waymark.operate.event.DeliveryResent;
import health.waymark.reminder.command.Bench;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderFailed;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.state.ReminderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a reminder in the log to its delivery in the log, whatever happens on the way. */
class OutboxTest {
    private static final Instant DAY = Instant.parse("2026-03-03T12:00:00Z");

    private final PostOffice office = new PostOffice();
    private final StubRoute route = new StubRoute("ehr");

    @AfterEach
    void close() {
        office.close();
    }

    private void aReminderIsIssued(PostOffice.Branch by) {
        office.bench.clock.set(Instant.parse("2026-02-01T12:00:00Z"));
        office.bench.append(active(), 1);
        office.bench.clock.set(DAY);
        by.process.reminders.look(PLAN);
        assertThat(issued()).hasSize(1);
    }

    private List<ReminderIssued> issued() {
        return office.bench.reminders(PLAN, ReminderIssued.class);
    }

    private List<ReminderDelivered> delivered() {
        return office.bench.reminders(PLAN, ReminderDelivered.class);
    }

    private ReminderStatus status(PostOffice.Branch branch) {
        return branch.process
                .reminders
                .find(PLAN, issued().get(0).reminderId())
                .orElseThrow()
                .status();
    }

    private void pass(Duration time) {
        office.bench.clock.set(office.bench.clock.instant().plus(time));
        office.settle();
    }

    @Test
    void aReminderIsBroughtOnceAndThatIsRecorded() {
        PostOffice.Branch branch = office.branch("one", route).start();
        aReminderIsIssued(branch);
        office.settle();
        assertThat(route.brought).containsExactly(office.deliveryOf(PLAN, Channel.WEBHOOK, "ehr"));
        assertThat(delivered()).singleElement().satisfies(event -> {
            assertThat(event.channel()).isEqualTo(Channel.WEBHOOK);
            assertThat(event.to()).isEmpty();
            assertThat(event.attempt()).isEqualTo(1);
        });
        assertThat(office.only().state()).isEqualTo(DeliveryState.SENT);
        assertThat(status(branch)).isEqualTo(ReminderStatus.SENT);
        assertThat(office.meters.get("waymark.delivery.sent").counter().count()).isEqualTo(1);
    }

    @Test
    void whatIsReadAgainFromTheLogIsBroughtNoSecondTime() {
        PostOffice.Branch branch = office.branch("one", route).start();
        aReminderIsIssued(branch);
        office.settle();
        branch.close();
        office.bench
                .jdbc()
                .sql("update command.token set position = 0, owner = null")
                .update();
        office.branch("two", route).start();
        office.settle();
        assertThat(route.brought).hasSize(1);
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void whatWasIssuedWhileNothingRanGoesOutAfterwards() {
        PostOffice.Branch branch = office.branch("one", route);
        aReminderIsIssued(branch);
        assertThat(route.brought).isEmpty();
        branch.start();
        office.settle();
        assertThat(route.brought).hasSize(1);
    }

    @Test
    void aReminderThatNobodyIsToldOfIsDeliveredByBeingOnTheWorklist() {
        PostOffice.Branch branch = office.branch("one", new StubRoute()).start();
        aReminderIsIssued(branch);
        assertThat(status(branch)).isIn(ReminderStatus.PENDING, ReminderStatus.SENT);
        office.settle();
        assertThat(status(branch)).isEqualTo(ReminderStatus.SENT);
        assertThat(delivered()).singleElement().satisfies(event -> {
            assertThat(event.channel()).isEqualTo(Channel.WORKLIST);
            assertThat(event.to()).isEqualTo(issued().get(0).recipients());
        });
    }

    @Test
    void soIsOneWhoseChannelsWereTakenAwayWhileItWaited() {
        route.names = List.of("ehr", "other");
        route.failure = Undelivered.forNow("HTTP 503");
        PostOffice.Branch branch = office.branch("one", route).start();
        aReminderIsIssued(branch);
        office.settle();
        assertThat(status(branch)).isEqualTo(ReminderStatus.PENDING);
        route.names = List.of();
        pass(Duration.ofMinutes(2));
        assertThat(office.in(DeliveryState.SUPERSEDED))
                .extracting(DeliveryView::cause)
                .containsOnly("no-channel");
        assertThat(delivered()).extracting(ReminderDelivered::channel).containsExactly(Channel.WORKLIST);
    }

    @Test
    void whatThePlanCallsForNoLongerIsNotSent() {
        route.failure = Undelivered.forNow("HTTP 503");
        PostOffice.Branch branch = office.branch("one", route).start();
        aReminderIsIssued(branch);
        office.settle();
        office.bench.append(List.of(progressRecorded(ENTRY, "14", "2026-03-03T10:00:00Z")), 9);
        route.failure = null;
        pass(Duration.ofMinutes(2));
        assertThat(route.brought).isEmpty();
        assertThat(office.only().state()).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(delivered()).isEmpty();
    }

    @Test
    void itIsTriedAgainLaterAndLaterAndThenGivenUpUntilSomebodySendsItAgain() {
        route.failure = Undelivered.forNow("HTTP 503");
        PostOffice.Branch branch = office.branch("one", route).start();
        aReminderIsIssued(branch);
        office.settle();
        assertThat(office.only().cause()).isEqualTo("HTTP 503");
        assertThat(office.only().nextAttemptAt()).isBetween(DAY.plusSeconds(30), DAY.plusSeconds(120));
        pass(Duration.ofMinutes(2));
        assertThat(office.only().attempts()).isEqualTo(2);
        assertThat(office.only().state()).isEqualTo(DeliveryState.WAITING);
        pass(Duration.ofMinutes(3));
        assertThat(office.only().state()).isEqualTo(DeliveryState.DEAD);
        assertThat(status(branch)).isEqualTo(ReminderStatus.FAILED);
        assertThat(office.bench.reminders(PLAN, ReminderFailed.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.attempt()).isEqualTo(3);
                    assertThat(event.cause()).isEqualTo("HTTP 503");
                });
        pass(Duration.ofDays(3));
        assertThat(office.only().attempts()).as("nothing by itself").isEqualTo(3);

        route.failure = null;
        branch.deliveries.resend(office.only().deliveryId(), PostOffice.OPERATOR);
        office.settle();
        assertThat(office.only().state()).isEqualTo(DeliveryState.SENT);
        assertThat(office.only().decidedBy()).isEqualTo("admin");
        assertThat(office.bench.fixture.operations(branch.process.own).about(PLAN))
                .singleElement()
                .extracting(Operation::event)
                .isInstanceOf(DeliveryResent.class);
        assertThat(status(branch)).isEqualTo(ReminderStatus.SENT);
        assertThat(delivered())
                .singleElement()
                .extracting(ReminderDelivered::attempt)
                .isEqualTo(4);
    }

    @Test
    void whatIsGoneForGoodIsGivenUpAtOnceAndMayBeDiscarded() {
        route.failure = Undelivered.forGood("HTTP 410");
        PostOffice.Branch branch = office.branch("one", route).start();
        aReminderIsIssued(branch);
        office.settle();
        UUID dead = office.only().deliveryId();
        assertThat(office.only().state()).isEqualTo(DeliveryState.DEAD);
        assertThatThrownBy(() -> branch.deliveries.discard(dead, " ", PostOffice.OPERATOR))
                .isInstanceOf(Problem.class);
        branch.deliveries.discard(dead, "The system was switched off.", PostOffice.OPERATOR);
        assertThat(office.only().state()).isEqualTo(DeliveryState.DISCARDED);
        assertThat(office.only().reason()).isEqualTo("The system was switched off.");
        assertThatThrownBy(() -> branch.deliveries.resend(dead, PostOffice.OPERATOR))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("delivery-not-dead"));
        assertThat(status(branch)).as("it stays seen").isEqualTo(ReminderStatus.FAILED);
        assertThat(office.bench.fixture.operations(branch.process.own).about(PLAN))
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.event()).isInstanceOf(DeliveryDiscarded.class);
                    assertThat(operation.by().actorId()).isEqualTo("admin");
                    assertThat(operation.by().reasonText()).isEqualTo("The system was switched off.");
                });
    }

    @Test
    void anotherOrganisationsDeliveriesAreNotThere() {
        route.failure = Undelivered.forGood("HTTP 410");
        PostOffice.Branch branch = office.branch("one", route).start();
        aReminderIsIssued(branch);
        office.settle();
        Actor stranger = new Actor(
                "admin",
                "admin",
                Actor.Kind.USER,
                PostOffice.OPERATOR.roles(),
                Set.of(),
                "south",
                null,
                null,
                PostOffice.OPERATOR.purposeOfUse());
        assertThat(branch.deliveries.in(DeliveryState.DEAD, stranger, 0, 10).total())
                .isZero();
        assertThatThrownBy(() -> branch.deliveries.resend(office.only().deliveryId(), stranger))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void aWorkerThatDiesBetweenSendingAndRecordingLeavesItToAnotherUnderTheSameId() {
        PostOffice.Branch branch = office.branch("one", route).start();
        AtomicBoolean dies = new AtomicBoolean(true);
        route.whileBringing = () -> {
            if (dies.getAndSet(false)) {
                throw new IllegalStateException("killed");
            }
        };
        aReminderIsIssued(branch);
        office.settle();
        assertThat(route.brought).hasSize(1);
        assertThat(delivered()).isEmpty();
        pass(Duration.ofMinutes(2));
        assertThat(route.brought).hasSize(2);
        assertThat(Set.copyOf(route.brought)).hasSize(1);
        assertThat(delivered()).hasSize(1);
        assertThat(office.only().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aTaskWhoseProcessFellSilentIsTakenOver() {
        PostOffice.Branch idle = office.branch("one", route);
        aReminderIsIssued(idle);
        idle.processor.start();
        Bench.patiently()
                .untilAsserted(() -> assertThat(idle.processor.position()).isEqualTo(office.bench.fixture.log.head()));
        office.bench
                .jdbc()
                .sql("update command.delivery_task set picked = true, picked_by = 'dead', last_heartbeat = ?")
                .param(java.sql.Timestamp.from(DAY.minusSeconds(3600)))
                .update();
        office.branch("two", route).start();
        office.settle();
        assertThat(route.brought).hasSize(1);
    }

    @Test
    void twoProcessesSendOnce() throws InterruptedException {
        List<String> names = java.util.stream.IntStream.range(0, 40)
                .mapToObj(number -> "hook-" + number)
                .toList();
        route.names = names;
        CountDownLatch many = new CountDownLatch(2);
        route.whileBringing = many::countDown;
        PostOffice.Branch one = office.branch("one", route).start();
        office.branch("two", route).start();
        aReminderIsIssued(one);
        office.settle();
        many.await();
        assertThat(route.brought).hasSize(40).doesNotHaveDuplicates();
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void whatWaitsWithoutATaskGetsOne() {
        route.failure = Undelivered.forNow("HTTP 503");
        PostOffice.Branch branch = office.branch("one", route).start();
        aReminderIsIssued(branch);
        office.settle();
        office.bench.jdbc().sql("delete from command.delivery_task").update();
        route.failure = null;
        assertThat(branch.healing.heal()).isEqualTo(1);
        office.settle();
        assertThat(office.only().state()).isEqualTo(DeliveryState.SENT);
        assertThat(branch.healing.heal()).isZero();
        assertThat(branch.healing.forget()).isZero();
        office.bench.clock.set(DAY.plus(Duration.ofDays(91)));
        assertThat(branch.healing.forget()).isEqualTo(1);
    }
}
