package health.waymark.reminder.command;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Tasks that wait in a table for their time by the engine's clock. Whichever process gets one runs it; one that dies over it leaves
 * it to another.
 */
public abstract class ScheduledTasks implements SmartLifecycle {
    private static final int BEATS_MISSED_BY_THE_DEAD = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Clock clock;
    private final ReminderSettings settings;

    protected ScheduledTasks(Clock clock, ReminderSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    protected abstract Scheduler scheduler();

    /** @param table of these tasks alone: a scheduler takes those it doesn't know for leftovers */
    protected final Scheduler scheduler(DataSource dataSource, String table, int threads, Task<?>... tasks) {
        // The proxy lets the scheduler's statements join a transaction that is under way.
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks)
                .tableName(table)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .schedulerName(new SchedulerName.Fixed(settings.nodeName()))
                .clock(clock::instant)
                .threads(threads)
                .pollUsingLockAndFetch(0.5, 4)
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(BEATS_MISSED_BY_THE_DEAD)
                .shutdownMaxWait(PATIENCE)
                // Its texts may quote a row; what failed is told where it is put off.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** What the library does itself goes by the machine's time, which need not be ours. */
    protected final void takenOver(ExecutionComplete died, ExecutionOperations<Void> operations) {
        operations.reschedule(died, clock.instant());
    }

    /** Looks for what is due now, not at the next poll. */
    public final void wake() {
        scheduler().triggerCheckForDueExecutions();
    }

    @Override
    public final boolean isAutoStartup() {
        return settings.atOnce();
    }

    @Override
    public final void start() {
        scheduler().start();
    }

    @Override
    public final void stop() {
        scheduler().stop();
    }

    @Override
    public final boolean isRunning() {
        return scheduler().getSchedulerState().isStarted()
                && !scheduler().getSchedulerState().isShuttingDown();
    }

    @Override
    public final int getPhase() {
        return 0;
    }
}
