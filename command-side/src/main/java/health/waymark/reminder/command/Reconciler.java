package health.waymark.reminder.command;

import health.waymark.plan.event.PlanId;
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
 * Compares the due list with the scheduler's tasks, at the start and every few minutes, and settles anew what differs: a
 * task that is missing, one too many, one at another time. Runs by the machine's time, so that neither a scheduler that
 * stands still nor a clock that jumped can keep it from its work.
 */
class Reconciler {
    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final LookTasks tasks;
    private final Clock clock;
    private final ReminderMeters meters;

    Reconciler(JdbcClient jdbc, Deadlines deadlines, LookTasks tasks, Clock clock, ReminderMeters meters) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(initialDelay = 0, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void run() {
        try {
            heal();
        } catch (RuntimeException failure) {
            log.warn("The due list could not be reconciled: {}", Failure.named(failure));
        }
    }

    /** Mends what list and tasks differ in; returns how many that were. */
    int heal() {
        int mended = releaseThoseOfTomorrow();
        List<String> odd = odd();
        for (String instance : odd) {
            try {
                PlanId plan = new PlanId(UUID.fromString(instance));
                deadlines.settle(plan, tasks.of(plan));
            } catch (IllegalArgumentException noPlan) {
                tasks.cancel(instance);
            }
        }
        mended += odd.size();
        if (mended > 0) {
            meters.healed(mended);
            log.warn("{} tasks of the due list were lost, doubled or moved, and are mended.", mended);
            tasks.wake();
        }
        return mended;
    }

    private List<String> odd() {
        return jdbc.sql("""
                        select coalesce(task.task_instance, list.plan_id::text)
                        from command.due_list list
                        full join (select * from command.scheduled_task where task_name = ?) task
                          on task.task_instance = list.plan_id::text
                        where list.look_at is distinct from task.execution_time and not coalesce(task.picked, false)
                        order by 1""").param(LookTasks.NAME).query(String.class).list();
    }

    /** After the clock was put back, whoever died over a task seems alive until the clock has come to where it was. */
    private int releaseThoseOfTomorrow() {
        return jdbc.sql("""
                        update command.scheduled_task set picked = false, picked_by = null, version = version + 1
                        where picked and last_heartbeat > ?""").param(Timestamp.from(clock.instant().plus(SKEW))).update();
    }
}
