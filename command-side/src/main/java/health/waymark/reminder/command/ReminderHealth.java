package health.waymark.reminder.command;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when plans are due and nobody looks, or when the due list no longer follows the log. */
final class ReminderHealth extends AbstractHealthIndicator {
    private final DueWatch watch;
    private final DueListProcessor processor;
    private final LookTasks tasks;

    ReminderHealth(DueWatch watch, DueListProcessor processor, LookTasks tasks) {
        this.watch = watch;
        this.processor = processor;
        this.tasks = tasks;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        DueWatch.Seen seen = watch.look();
        boolean running = processor.isRunning() && tasks.isRunning();
        (running && !seen.stuck() ? builder.up() : builder.down())
                .withDetail("processor", DueListProcessor.NAME)
                .withDetail("running", running)
                .withDetail("inTrouble", processor.inTrouble())
                .withDetail("stuck", seen.stuck())
                .withDetail("behind", seen.behind())
                .withDetail("plansDue", seen.due())
                .withDetail("lagSeconds", seen.lag().toSeconds());
    }
}
