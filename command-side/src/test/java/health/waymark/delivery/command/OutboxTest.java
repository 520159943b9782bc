package health.waymark.delivery.command;

import static health.waymark.plan.state.PlanStory.ENTRY;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.progressRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.delivery.mail.Undelivered;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.state.ReminderStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a reminder in the log to its delivery in the log, whatever happens on the way. */
class OutboxTest extends OutboxFixture {
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
}
