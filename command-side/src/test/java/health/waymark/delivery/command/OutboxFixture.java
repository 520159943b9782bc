package health.waymark.delivery.command;

import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.active;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.state.ReminderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A post office with one way out that does as it is told. */
abstract class OutboxFixture {
    static final Instant DAY = Instant.parse("2026-03-03T12:00:00Z");

    final PostOffice office = new PostOffice();
    final StubRoute route = new StubRoute("ehr");

    @AfterEach
    void close() {
        office.close();
    }

    void aReminderIsIssued(PostOffice.Branch by) {
        office.bench.clock.set(Instant.parse("2026-02-01T12:00:00Z"));
        office.bench.append(active(), 1);
        office.bench.clock.set(DAY);
        by.process.reminders.look(PLAN);
        assertThat(issued()).hasSize(1);
    }

    List<ReminderIssued> issued() {
        return office.bench.reminders(PLAN, ReminderIssued.class);
    }

    List<ReminderDelivered> delivered() {
        return office.bench.reminders(PLAN, ReminderDelivered.class);
    }

    ReminderStatus status(PostOffice.Branch branch) {
        return branch.process
                .reminders
                .find(PLAN, issued().get(0).reminderId())
                .orElseThrow()
                .status();
    }

    void pass(Duration time) {
        office.bench.clock.set(office.bench.clock.instant().plus(time));
        office.settle();
    }
}
