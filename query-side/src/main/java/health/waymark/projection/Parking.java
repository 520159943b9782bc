package health.waymark.projection;

import health.waymark.eventlog.EventTypes;
import health.waymark.operate.event.ParkedPlanSetAside;
import health.waymark.operate.event.ParkedPlanTakenUp;
import health.waymark.plan.event.PlanId;
import health.waymark.processing.BatchInvoker;
import health.waymark.processing.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans that wait because an event of theirs could not be taken. */
final class Parking {
    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private final JdbcClient jdbc;
    private final String table;

    Parking(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".parked_plan";
    }

    /**
     * Those of the plans that are parked. The rows stay locked until commit: a retry waits for whoever skips a plan, so
     * that it sees every event that was skipped.
     */
    Set<String> among(Collection<String> plans) {
        return new HashSet<>(
                jdbc.sql("select plan_id from " + table + " where processor = ? and plan_id = any (?) for share")
                        .params(PlansProcessor.NAME, plans.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** Takes a parked plan for a retry; empty when it is not parked. */
    Optional<ParkedPlan> take(String plan) {
        return jdbc.sql("select * from " + table + " where processor = ? and plan_id = ? for update")
                .params(PlansProcessor.NAME, plan)
                .query(Parking::row)
                .optional();
    }

    /** Parks a plan at the event of its own, or beside it, that cannot be taken. */
    void park(String plan, DomainEventMessage<?> event, RuntimeException cause) {
        Class<?> type = event.getPayloadType();
        String name = type.isInterface() ? "unknown" : EventTypes.name(type);
        long position = BatchInvoker.position(event);
        park(plan, position, event.getSequenceNumber() + 1, name, cause);
        log.error(
                "Parked a plan: event {} at position {} could not be taken: {}", name, position, Failure.named(cause));
    }

    void park(String plan, long position, long version, String eventType, Throwable cause) {
        jdbc.sql("""
                        insert into %s (processor, plan_id, position, version, event_type, cause)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (processor, plan_id) do update set position = excluded.position,
                          version = excluded.version, event_type = excluded.event_type, cause = excluded.cause,
                          parked_at = excluded.parked_at, attempts = parked_plan.attempts + 1""".formatted(table))
                .params(PlansProcessor.NAME, plan, position, version, eventType, Failure.named(cause))
                .update();
    }

    void release(String plan) {
        jdbc.sql("delete from " + table + " where processor = ? and plan_id = ?")
                .params(PlansProcessor.NAME, plan)
                .update();
    }

    /** A plan that an operator set aside stays so when all is made anew, should its event still not be taken. */
    void decided(DomainEventMessage<?> message) {
        Class<?> type = message.getPayloadType();
        if (type == ParkedPlanSetAside.class) {
            ParkedPlanSetAside event = (ParkedPlanSetAside) message.getPayload();
            setAside(event.planId(), event.position(), message.getTimestamp());
        } else if (type == ParkedPlanTakenUp.class) {
            ParkedPlanTakenUp event = (ParkedPlanTakenUp) message.getPayload();
            setAside(event.planId(), event.position(), null);
        }
    }

    private void setAside(PlanId plan, long position, @Nullable Instant at) {
        jdbc.sql("update " + table + " set set_aside_at = ? where processor = ? and plan_id = ? and position = ?")
                .param(at == null ? null : Timestamp.from(at))
                .params(PlansProcessor.NAME, plan.toString(), position)
                .update();
    }

    Optional<ParkedPlan> find(String plan) {
        return jdbc.sql("select * from " + table + " where processor = ? and plan_id = ?")
                .params(PlansProcessor.NAME, plan)
                .query(Parking::row)
                .optional();
    }

    List<ParkedPlan> all() {
        return jdbc.sql("select * from " + table + " where processor = ? order by position")
                .param(PlansProcessor.NAME)
                .query(Parking::row)
                .list();
    }

    /** Whose plans wait, set aside or not. */
    Set<PlanId> plans() {
        return all().stream()
                .map(parked -> new PlanId(UUID.fromString(parked.planId())))
                .collect(Collectors.toSet());
    }

    /** Those that need somebody. */
    long count() {
        return jdbc.sql("select count(*) from " + table + " where processor = ? and set_aside_at is null")
                .param(PlansProcessor.NAME)
                .query(Long.class)
                .single();
    }

    private static ParkedPlan row(ResultSet row, int number) throws SQLException {
        return new ParkedPlan(
                row.getString("plan_id"),
                row.getLong("position"),
                row.getLong("version"),
                row.getString("event_type"),
                row.getString("cause"),
                row.getTimestamp("parked_at").toInstant(),
                row.getInt("attempts"),
                instant(row.getTimestamp("set_aside_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
