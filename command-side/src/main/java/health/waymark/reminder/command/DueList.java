package health.waymark.reminder.command;

import health.waymark.plan.event.PlanId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When each plan must be looked at next. Whoever changes a plan's row holds its lock while they read the log. */
final class DueList {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 9;
    private static final String WELL = "failures = 0, trouble = null where plan_id = ?";

    /**
     * What is due and not yet looked at.
     *
     * @param oldest since when the longest of them has been due
     */
    record Due(long plans, @Nullable Instant oldest) {}

    private final JdbcClient jdbc;

    DueList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks a plan's row until commit; makes it if need be. */
    void lock(PlanId plan) {
        jdbc.sql("insert into command.due_list (plan_id) values (?) on conflict do nothing")
                .param(plan.value())
                .update();
        jdbc.sql("select plan_id from command.due_list where plan_id = ? for update")
                .param(plan.value())
                .query(UUID.class)
                .optional();
    }

    /** @param silent whether a silence has been told of, so that the next entry begins another */
    void write(PlanId plan, Look next, boolean silent) {
        jdbc.sql("update command.due_list set look_at = ?, why = ?, silent = ?, " + WELL)
                .params(Timestamp.from(next.at()), next.why(), silent, plan.value())
                .update();
    }

    /** Nothing is due, whatever the calendar says. */
    void writeNothingDue(PlanId plan, boolean silent) {
        jdbc.sql("update command.due_list set look_at = null, why = null, silent = ?, " + WELL)
                .params(silent, plan.value())
                .update();
    }

    /** Puts a look that failed off, each time for longer; returns until when. */
    Instant postpone(PlanId plan, Instant now, String trouble) {
        int failures = jdbc.sql("update command.due_list set failures = failures + 1, trouble = ? where plan_id = ?"
                        + " returning failures")
                .params(trouble, plan.value())
                .query(Integer.class)
                .single();
        Instant later = now.plus(FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS)));
        jdbc.sql("update command.due_list set look_at = ? where plan_id = ?")
                .params(Timestamp.from(later), plan.value())
                .update();
        return later;
    }

    void remove(PlanId plan) {
        jdbc.sql("delete from command.due_list where plan_id = ?")
                .param(plan.value())
                .update();
    }

    /** Those of the plans that are on the list. */
    Set<UUID> among(Collection<UUID> plans) {
        return among(plans, "");
    }

    /** Those of the plans for which an entry changes what comes next. */
    Set<UUID> silentAmong(Collection<UUID> plans) {
        return among(plans, " and silent");
    }

    private Set<UUID> among(Collection<UUID> plans, String and) {
        return plans.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select plan_id from command.due_list where plan_id = any (?)" + and)
                        .param(plans.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    Due due(Instant now) {
        return jdbc.sql("select count(*), min(look_at) from command.due_list where look_at <= ?")
                .param(Timestamp.from(now))
                .query((row, n) -> {
                    Timestamp oldest = row.getTimestamp(2);
                    return new Due(row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }
}
