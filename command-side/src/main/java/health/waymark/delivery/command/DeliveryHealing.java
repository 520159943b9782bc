package health.waymark.delivery.command;

import health.waymark.processing.Failure;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Gives what waits without a task one, and forgets what was done with long ago. Runs by the machine's time, at the start
 * and every few minutes.
 */
class DeliveryHealing {
    private static final Logger log = LoggerFactory.getLogger(DeliveryHealing.class);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final DeliveryTasks tasks;
    private final Clock clock;
    private final Duration keep;

    DeliveryHealing(JdbcClient jdbc, DeliveryTasks tasks, Clock clock, Duration keep) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(initialDelay = 0, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void run() {
        try {
            int mended = heal();
            if (mended > 0) {
                log.warn("{} deliveries waited without a task, and have one now.", mended);
            }
            forget();
        } catch (RuntimeException failure) {
            log.warn("The outbox could not be looked after: {}", Failure.named(failure));
        }
    }

    int heal() {
        releaseThoseOfTomorrow();
        List<UUID> lost = jdbc.sql("""
                        select delivery_id from command.delivery waiting
                        where state = 'WAITING' and not exists (
                          select 1 from command.delivery_task task
                          where task.task_name = ? and task.task_instance = waiting.delivery_id::text
                            or task.task_name = ? and task.task_instance = waiting.digest::text)""")
                .params(DeliveryTasks.DELIVER, DeliveryTasks.DIGEST)
                .query(UUID.class)
                .list();
        lost.forEach(tasks::deliver);
        return lost.size();
    }

    /** After the clock was put back, whoever died over a task seems alive until the clock has come to where it was. */
    private void releaseThoseOfTomorrow() {
        jdbc.sql("""
                        update command.delivery_task set picked = false, picked_by = null, version = version + 1
                        where picked and last_heartbeat > ?""").param(Timestamp.from(clock.instant().plus(SKEW))).update();
    }

    /** What is dead stays until somebody decides. */
    int forget() {
        return jdbc.sql("""
                        delete from command.delivery
                        where state in ('SENT', 'SUPERSEDED', 'DISCARDED') and ended_at < ?""").param(Timestamp.from(clock.instant().minus(keep))).update();
    }
}
