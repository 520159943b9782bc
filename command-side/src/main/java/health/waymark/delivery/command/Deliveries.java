package health.waymark.delivery.command;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.http.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The deliveries of an organisation, for those who operate it, and what they decide about dead ones. */
public final class Deliveries {
    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final DeliveryTasks tasks;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Deliveries(JdbcClient jdbc, DeliveryTasks tasks, Clock clock, PlatformTransactionManager transactions) {
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
            int moved = jdbc.sql("""
                            update command.delivery set state = 'WAITING', tries = 0, at_once = true, ended_at = null,
                              next_attempt = ?, decided_by = ?, reason = null
                            where organisation = ? and delivery_id = ? and state = 'DEAD'""")
                    .params(Timestamp.from(clock.instant()), actor.id(), actor.organisation(), id)
                    .update();
            mustBeDead(moved, id, actor);
            tasks.deliver(id);
        });
        tasks.wake();
        log.info("Delivery {} is sent again by {}.", id, actor.id());
        return find(id, actor);
    }

    /** Lets a dead one rest. Its reminder stays as it is in the record: given up. */
    public DeliveryView discard(UUID id, String reason, Actor actor) {
        actor.require(Right.OPERATE);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.malformed("/reason", "must have 1 to " + LONGEST_REASON + " characters");
        }
        Instant now = clock.instant();
        int moved = jdbc.sql("""
                        update command.delivery set state = 'DISCARDED', ended_at = ?, decided_by = ?, reason = ?
                        where organisation = ? and delivery_id = ? and state = 'DEAD'""")
                .params(Timestamp.from(now), actor.id(), reason, actor.organisation(), id)
                .update();
        mustBeDead(moved, id, actor);
        log.info("Delivery {} is discarded by {}.", id, actor.id());
        return find(id, actor);
    }

    private void mustBeDead(int moved, UUID id, Actor actor) {
        if (moved == 0) {
            find(id, actor);
            throw Problem.conflict("delivery-not-dead", "Only a delivery that was given up can be decided about.");
        }
    }
}
