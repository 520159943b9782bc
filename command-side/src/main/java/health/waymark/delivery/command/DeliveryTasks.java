package health.waymark.delivery.command;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import health.waymark.processing.Failure;
import health.waymark.reminder.command.ReminderSettings;
import health.waymark.reminder.command.ScheduledTasks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three kinds of task: announce a reminder, which puts what it takes into the outbox; deliver one row of that; send a
 * person's daily mail. A row and its task move in one transaction. Whichever process gets a task runs it; one that dies over it leaves it to another.
 */
final class DeliveryTasks extends ScheduledTasks {
    static final String ANNOUNCE = "announce";
    static final String DELIVER = "deliver";
    static final String DIGEST = "send-digest";

    private static final Logger log = LoggerFactory.getLogger(DeliveryTasks.class);
    private static final int THREADS = 4;

    private final Courier courier;
    private final Outbox outbox;
    private final Clock clock;
    private final DeliveryMeters meters;
    private final TransactionTemplate transaction;
    private final CustomTask<Void> announce;
    private final CustomTask<Void> deliver;
    private final CustomTask<Void> digest;
    private final Scheduler scheduler;

    DeliveryTasks(
            Courier courier,
            Outbox outbox,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock,
            DeliveryMeters meters,
            ReminderSettings settings) {
        super(clock, settings);
        this.courier = courier;
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
        this.transaction = new TransactionTemplate(transactions);
        this.announce = task(ANNOUNCE, this::announce);
        this.deliver = task(DELIVER, this::deliver);
        this.digest = task(DIGEST, this::digest);
        this.scheduler = scheduler(dataSource, "command.delivery_task", THREADS, announce, deliver, digest);
    }

    private CustomTask<Void> task(String name, Function<TaskInstanceId, CompletionHandler<Void>> run) {
        return Tasks.custom(name, Void.class)
                .onFailure(this::failed)
                .onDeadExecution(this::takenOver)
                .execute((instance, context) -> run.apply(instance));
    }

    private CompletionHandler<Void> announce(TaskInstanceId instance) {
        Announcement about = Announcement.of(instance.getId());
        List<Delivery> wanted = courier.announced(about.plan(), about.reminder());
        return (complete, operations) -> closing(operations, () -> {
            for (Delivery each : wanted) {
                if (outbox.add(each, clock.instant())) {
                    schedule(deliver, each.id().toString(), clock.instant());
                }
            }
            operations.stop();
        });
    }

    private CompletionHandler<Void> deliver(TaskInstanceId instance) {
        Delivery one = outbox.find(UUID.fromString(instance.getId()))
                .filter(Delivery::waiting)
                .orElse(null);
        if (one == null) {
            return (complete, operations) -> operations.stop();
        }
        Outcome outcome = courier.bring(one);
        return (complete, operations) -> closing(operations, () -> {
            if (outcome instanceof Outcome.Gathered gathered) {
                outbox.lock(gathered.digest());
                settle(one, outcome);
                outbox.dueOf(gathered.digest()).ifPresent(at -> move(digest, gathered.digest(), at));
            } else {
                settle(one, outcome);
            }
            Instant again = again(outcome);
            if (again == null) {
                operations.stop();
            } else {
                operations.reschedule(complete, again);
            }
        });
    }

    private CompletionHandler<Void> digest(TaskInstanceId instance) {
        UUID id = UUID.fromString(instance.getId());
        Map<Delivery, Outcome> outcomes = courier.bringTogether(outbox.inDigest(id, clock.instant()));
        return (complete, operations) -> closing(operations, () -> {
            outbox.lock(id);
            outcomes.forEach(this::settle);
            Instant again = outbox.dueOf(id).orElse(null);
            if (again == null) {
                operations.stop();
            } else {
                operations.reschedule(complete, again);
            }
        });
    }

    private void settle(Delivery one, Outcome outcome) {
        outbox.write(one, outcome, clock.instant());
        if (outcome instanceof Outcome.Dropped dropped && dropped.why().leavesItOpen()) {
            announce(new Announcement(one.plan(), one.reminder(), one.id()));
        }
    }

    private static @Nullable Instant again(Outcome outcome) {
        if (outcome instanceof Outcome.Retried retried) {
            return retried.at();
        }
        return outcome instanceof Outcome.Later later ? later.at() : null;
    }

    /** One transaction, in which what becomes of the task comes last. */
    private void closing(ExecutionOperations<Void> operations, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (ExecutionException takenOver) {
            // This run was taken for dead, as after a jump of the clock; whoever has the task now settles it.
        }
    }

    /** Something failed before it was known what is to be brought, or after it was brought and before that was recorded. */
    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Throwable cause = complete.getCause().orElseGet(IllegalStateException::new);
        String named = Failure.named(cause);
        TaskInstanceId task = complete.getExecution().taskInstance;
        Instant again = courier.afterTrouble(complete.getExecution().consecutiveFailures + 1);
        meters.troubled();
        log.warn("Task {} failed and is tried again later: {}", task.getTaskName(), named);
        closing(operations, () -> {
            if (task.getTaskName().equals(DELIVER)) {
                outbox.postpone(UUID.fromString(task.getId()), again, named);
            }
            operations.reschedule(complete, again);
        });
    }

    /** In the caller's transaction, where there is one. */
    void announce(Announcement about) {
        schedule(announce, about.instance(), clock.instant());
    }

    /** In the caller's transaction, where there is one. */
    void deliver(UUID delivery) {
        schedule(deliver, delivery.toString(), clock.instant());
    }

    /** Decides anew when what waits for a person's hours goes out. */
    void reconsider(String organisation, String person) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            outbox.reconsider(organisation, person, now).forEach(id -> move(deliver, id, now));
        });
        wake();
    }

    /** One that is running settles itself when it is done, after whoever holds the row or the digest. */
    private void move(CustomTask<Void> task, UUID instance, Instant at) {
        try {
            scheduler.schedule(task.instance(instance.toString()), at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException running) {
            // as said
        }
    }

    private void schedule(CustomTask<Void> task, String instance, Instant at) {
        scheduler.schedule(task.instance(instance), at, ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }

    @Override
    protected Scheduler scheduler() {
        return scheduler;
    }
}
