package health.waymark.delivery.command;

import static health.waymark.plan.state.PlanStory.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.access.Actor;
import health.waymark.delivery.mail.Undelivered;
import health.waymark.eventlog.Operation;
import health.waymark.http.Problem;
import health.waymark.operate.event.DeliveryDiscarded;
import health.waymark.operate.event.DeliveryResent;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderFailed;
import health.waymark.reminder.state.ReminderStatus;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What cannot be delivered is tried again, given up, and then for an operator to decide on. */
class FailedDeliveryTest extends OutboxFixture {
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
}
