package health.waymark.delivery.command;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when nothing is sent any longer. A mail server that is away is not our illness, and a dead delivery is none. */
final class DeliveryHealth extends AbstractHealthIndicator {
    private final DeliveryWatch watch;
    private final OutboxProcessor processor;
    private final DeliveryTasks tasks;

    DeliveryHealth(DeliveryWatch watch, OutboxProcessor processor, DeliveryTasks tasks) {
        this.watch = watch;
        this.processor = processor;
        this.tasks = tasks;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        DeliveryWatch.Seen seen = watch.look();
        boolean running = processor.isRunning() && tasks.isRunning();
        (running ? builder.up() : builder.down())
                .withDetail("processor", OutboxProcessor.NAME)
                .withDetail("running", running)
                .withDetail("inTrouble", processor.inTrouble())
                .withDetail("behind", seen.behind())
                .withDetail("waiting", seen.waiting())
                .withDetail("dead", seen.dead());
    }
}
