package health.waymark.delivery.command;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.command.api.Senders;
import health.waymark.eventlog.OperatorLog;
import health.waymark.http.Problem;
import health.waymark.operate.event.DeliveryDiscarded;
import health.waymark.operate.event.DeliveryResent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.reminder.event.ReminderId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The deliveries of an organisation, for those who operate it, and what they decide about dead ones. */
public final class Deliveries {
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final DeliveryTasks tasks;
    private final Clock clock;
    private final OperatorLog record;
    private final Senders senders;
    private final TransactionTemplate transaction;

    Deliveries(
            JdbcClient jdbc,
            DeliveryTasks tasks,
            Clock clock,
            OperatorLog record,
            Senders senders,
            PlatformTransactionManager transactions) {
        this.record = record;
        this.senders = senders;
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many there are in each state. */
    public Map<DeliveryState, Long> counts(Actor actor) {
        actor.require(Right.OPERATE);
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        for (DeliveryState state : DeliveryState.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("select state, count(*) from command.delivery where organisation = ? group by state")
                .param(actor.organisation())
                .query((row, n) -> counts.put(DeliveryState.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    /** Those in a state, the latest first. */
    public DeliveryList in(DeliveryState state, Actor actor, int page, int size) {
        actor.require(Right.OPERATE);
        long total = counts(actor).getOrDefault(state, 0L);
        return new DeliveryList(
                jdbc.sql("""
                                select * from command.delivery where organisation = ? and state = ?
                                order by created_at desc, delivery_id limit ? offset ?""")
                        .params(actor.organisation(), state.name(), size, (long) page * size)
                        .query(DeliveryRows::view)
                        .list(),
                total,
                page,
                size);
    }

    public DeliveryView find(UUID id, Actor actor) {
        actor.require(Right.OPERATE);
        return jdbc.sql("select * from command.delivery where organisation = ? and delivery_id = ?")
                .params(actor.organisation(), id)
                .query(DeliveryRows::view)
                .optional()
                .orElseThrow(() -> Problem.unknown("There is no such delivery."));
    }

    /** Sends a dead one on its way again, at once; if its reminder is still called for it goes out. */
    public DeliveryView resend(UUID id, Actor actor) {
        actor.require(Right.OPERATE);
        transaction.executeWithoutResult(status -> {
            DeliveryView dead = dead(id, actor);
            jdbc.sql("""
                            update command.delivery set state = 'WAITING', tries = 0, at_once = true, ended_at = null,
                              next_attempt = ?, decided_by = ?, reason = null where delivery_id = ?""")
                    .params(Timestamp.from(clock.instant()), actor.id(), id)
                    .update();
            tasks.deliver(id);
            // Last: should the process die before the commit, it is on record and still dead, and is asked for again.
            record.append(
                    new DeliveryResent(plan(dead), reminder(dead), id, dead.channel()), senders.provenance(actor));
        });
        tasks.wake();
        return find(id, actor);
    }

    /** Lets a dead one rest. Its reminder stays as it is in the record: given up. */
    public DeliveryView discard(UUID id, String reason, Actor actor) {
        actor.require(Right.OPERATE);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.malformed("/reason", "must have 1 to " + LONGEST_REASON + " characters");
        }
        transaction.executeWithoutResult(status -> {
            DeliveryView dead = dead(id, actor);
            jdbc.sql("""
                            update command.delivery set state = 'DISCARDED', ended_at = ?, decided_by = ?, reason = ?
                            where delivery_id = ?""")
                    .params(Timestamp.from(clock.instant()), actor.id(), reason, id)
                    .update();
            record.append(
                    new DeliveryDiscarded(plan(dead), reminder(dead), id, dead.channel()),
                    senders.provenance(actor).withReason(new Reason(null, reason)));
        });
        return find(id, actor);
    }

    private DeliveryView dead(UUID id, Actor actor) {
        jdbc.sql("select 1 from command.delivery where delivery_id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        DeliveryView found = find(id, actor);
        if (found.state() != DeliveryState.DEAD) {
            throw Problem.conflict("delivery-not-dead", "Only a delivery that was given up can be decided about.");
        }
        return found;
    }

    private static PlanId plan(DeliveryView one) {
        return new PlanId(one.planId());
    }

    private static ReminderId reminder(DeliveryView one) {
        return new ReminderId(one.reminderId());
    }
}
