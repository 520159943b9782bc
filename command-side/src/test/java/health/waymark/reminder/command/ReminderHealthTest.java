package health.waymark.reminder.command;

import static health.waymark.plan.state.PlanStory.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.state.PlanStory;
import health.waymark.processing.Batches;
import health.waymark.processing.PositionTokens;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** A processor that runs and yet does nothing looks well from outside: health must tell. */
class ReminderHealthTest {
    private final Bench bench = new Bench();
    private final Bench.Process process = bench.process("one");
    private final AtomicLong nanoTime = new AtomicLong();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final DueListProcessor processor = new DueListProcessor(
            new Hanging(),
            process.store,
            new PositionTokens(bench.jdbc(), "command", "one", DueListProcessor.CLAIM),
            new SpringTransactionManager(process.transactions));
    private final DueWatch watch = new DueWatch(process.list, processor, bench.fixture.log, bench.clock, nanoTime::get);
    private final ReminderHealth health = new ReminderHealth(watch, processor, process.tasks);

    private final class Hanging implements Batches {
        @Override
        public void take(List<DomainEventMessage<?>> batch) {
            try {
                hanging.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @AfterEach
    void close() {
        hanging.countDown();
        processor.stop();
        processor.close();
        bench.close();
    }

    @Test
    void isDownWhenTheProcessorHangsAndUpWhenItGoesOn() {
        process.tasks.start();
        processor.start();
        assertThat(after(Duration.ofMinutes(10)).getStatus())
                .as("nothing to do is no standstill")
                .isEqualTo(Status.UP);

        bench.append(PlanStory.ready(), 1);
        bench.append(List.of(new PlanActivated(PLAN)), 8);
        assertThat(after(Duration.ofSeconds(2)).getStatus()).as("at first").isEqualTo(Status.UP);
        Health hung = after(Duration.ofSeconds(61));
        assertThat(hung.getStatus()).isEqualTo(Status.DOWN);
        assertThat(hung.getDetails()).containsEntry("stuck", true).containsEntry("running", true);

        hanging.countDown();
        Bench.patiently().until(() -> processor.position() == bench.fixture.log.head());
        assertThat(after(Duration.ofSeconds(2)).getStatus()).isEqualTo(Status.UP);
    }

    private Health after(Duration time) {
        nanoTime.addAndGet(time.toNanos());
        return health.health();
    }
}
