package health.waymark.reminder.command;

import health.waymark.plan.event.PlanId;
import health.waymark.processing.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The due list for whoever runs Waymark: what is on it, what is amiss, and what they can do about it. */
public final class DueDesk {
    /** Which plans of the list. */
    public enum Which {
        ALL("true"),
        /** Their time has come, and nobody has looked yet. */
        DUE("list.look_at <= :now"),
        /** The last look failed; it is tried again later, each time after longer. */
        FAILING("list.failures > 0");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A plan of the list.
     *
     * @param lookAt when it is looked at next; none while nothing is due whatever the calendar says
     * @param why the kind of reminder that is due then
     * @param failures how often in a row the look failed
     * @param trouble classes of the last failure
     * @param process which one is looking at it now
     */
    public record Row(
            UUID planId,
            @Nullable Instant lookAt,
            @Nullable String why,
            int failures,
            @Nullable String trouble,
            @Nullable String process) {}

    /** @param idle on the list with nothing to wait for, as on hold */
    public record Figures(long plans, long due, long failing, long idle) {}

    private static final String LIST = """
            from command.due_list list left join command.scheduled_task task
              on task.task_name = 'look-at-plan' and task.task_instance = list.plan_id::text
            where\s""";

    private final JdbcClient jdbc;
    private final Reminders reminders;
    private final Deadlines deadlines;
    private final LookTasks tasks;
    private final Reconciler reconciler;
    private final Clock clock;

    DueDesk(
            JdbcClient jdbc,
            Reminders reminders,
            Deadlines deadlines,
            LookTasks tasks,
            Reconciler reconciler,
            Clock clock) {
        this.jdbc = jdbc;
        this.reminders = reminders;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.reconciler = reconciler;
        this.clock = clock;
    }

    public Figures figures() {
        return jdbc.sql("""
                        select count(*), count(*) filter (where look_at <= :now), count(*) filter (where failures > 0),
                          count(*) filter (where look_at is null) from command.due_list""")
                .param("now", now())
                .query((row, n) -> new Figures(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** The soonest first. */
    public List<Row> rows(Which which, long offset, int size) {
        return jdbc.sql("select list.*, case when task.picked then task.picked_by end as process " + LIST
                        + which.condition
                        + " order by list.look_at nulls last, list.plan_id offset :offset limit :size")
                .param("now", now())
                .param("offset", offset)
                .param("size", size)
                .query(DueDesk::row)
                .list();
    }

    public long count(Which which) {
        return jdbc.sql("select count(*) " + LIST + which.condition)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** Looks at a plan now, whatever its time; how many events came of it, or nothing where the look failed. */
    public OptionalInt look(PlanId plan) {
        try {
            int recorded = reminders.look(plan);
            deadlines.settle(plan, tasks.of(plan));
            return OptionalInt.of(recorded);
        } catch (RuntimeException failure) {
            if (Failure.passes(failure)) {
                throw failure;
            }
            deadlines.postpone(plan, failure, tasks.of(plan));
            return OptionalInt.empty();
        }
    }

    /** Whether a plan is on the list. */
    public boolean has(PlanId plan) {
        return jdbc.sql("select exists (select 1 from command.due_list where plan_id = ?)")
                .param(plan.value())
                .query(Boolean.class)
                .single();
    }

    /** Compares list and tasks; how many were lost, doubled or moved, and are mended. */
    public int reconcile() {
        return reconciler.heal();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp lookAt = row.getTimestamp("look_at");
        return new Row(
                row.getObject("plan_id", UUID.class),
                lookAt == null ? null : lookAt.toInstant(),
                row.getString("why"),
                row.getInt("failures"),
                row.getString("trouble"),
                row.getString("process"));
    }
}
