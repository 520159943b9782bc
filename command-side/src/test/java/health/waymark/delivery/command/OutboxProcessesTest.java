package health.waymark.delivery.command;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.delivery.mail.Undelivered;
import health.waymark.reminder.command.Bench;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Whoever dies, falls silent or forgets: another process delivers, under the same id. */
class OutboxProcessesTest extends OutboxFixture {
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
        office.bench.heartbeat = Duration.ofMillis(200);
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
