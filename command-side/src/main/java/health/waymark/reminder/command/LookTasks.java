package health.waymark.reminder.command;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import health.waymark.plan.event.PlanId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One task a plan: look at it. Whichever process gets it runs it; one that dies over it leaves it to another. */
final class LookTasks extends ScheduledTasks {
    static final String NAME = "look-at-plan";

    private static final int THREADS = 2;

    private final Reminders reminders;
    private final Deadlines deadlines;
    private final CustomTask<Void> task;
    private final Scheduler scheduler;

    LookTasks(Reminders reminders, Deadlines deadlines, DataSource dataSource, Clock clock, ReminderSettings settings) {
        super(clock, settings);
        this.reminders = reminders;
        this.deadlines = deadlines;
        this.task = Tasks.custom(NAME, Void.class)
                .onFailure(this::failed)
                .onDeadExecution(this::takenOver)
                .execute((instance, context) -> look(instance));
        this.scheduler = scheduler(dataSource, "command.scheduled_task", THREADS, task);
    }

    private CompletionHandler<Void> look(TaskInstanceId instance) {
        PlanId plan = plan(instance);
        reminders.look(plan);
        // Lost here, the task is found dead and run again: it then has nothing to record.
        return (complete, operations) -> deadlines.settle(plan, byItself(complete, operations));
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        deadlines.postpone(
                plan(complete.getExecution().taskInstance),
                complete.getCause().orElseGet(IllegalStateException::new),
                byItself(complete, operations));
    }

    private static PlanId plan(TaskInstanceId instance) {
        return new PlanId(UUID.fromString(instance.getId()));
    }

    /** The scheduler commits as it does this, and the row of the due list with it: so it must come last. */
    private static Deadlines.Move byItself(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        return at -> {
            try {
                if (at == null) {
                    operations.stop();
                } else {
                    operations.reschedule(complete, at);
                }
            } catch (ExecutionException takenOver) {
                // This run was taken for dead, as after a jump of the clock; whoever has the task now settles it.
            }
        };
    }

    /** Moves a plan's task, in the caller's transaction. One that is running moves itself when it is done. */
    Deadlines.Move of(PlanId plan) {
        return at -> move(plan.toString(), at);
    }

    private void move(String instance, @Nullable Instant at) {
        try {
            if (at == null) {
                cancel(instance);
            } else {
                scheduler.schedule(task.instance(instance), at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
            }
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException running) {
            // It runs, or was picked just now: it settles itself when it is done, after whoever holds the row.
        }
    }

    void cancel(String instance) {
        try {
            scheduler.cancel(TaskInstanceId.of(NAME, instance));
        } catch (TaskInstanceNotFoundException gone) {
            // as it should be
        }
    }

    @Override
    protected Scheduler scheduler() {
        return scheduler;
    }
}
