package health.waymark.delivery.command;

import health.waymark.plan.event.PlanId;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deliveries there are, as the tasks that bring them see them. */
final class Outbox {
    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a delivery in, once. One that need not have gone out may have to again, as after a plan came back. */
    boolean add(Delivery one, Instant now) {
        return jdbc.sql("""
                        insert into command.delivery as known (delivery_id, organisation, plan_id, reminder_id, kind, channel,
                          part, recipient, created_at, next_attempt)
                        values (?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?)
                        on conflict (delivery_id) do update set state = 'WAITING', part = excluded.part, tries = 0,
                          cause = null, ended_at = null, digest = null, next_attempt = excluded.next_attempt
                          where known.state = 'SUPERSEDED'""")
                        .params(
                                one.id(),
                                one.organisation(),
                                one.plan().value(),
                                one.reminder().value(),
                                one.kind().name(),
                                one.channel().name(),
                                one.part() == null ? "" : one.part().name(),
                                one.recipient(),
                                Timestamp.from(now),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql("select * from command.delivery where delivery_id = ?")
                .param(id)
                .query(Outbox::delivery)
                .optional();
    }

    /** Whether anything was ever to be brought of a reminder. */
    boolean knows(ReminderId reminder) {
        return count(reminder, "") > 0;
    }

    /** Whether something of a reminder is on its way, has arrived, or waits for somebody to decide. */
    boolean stillCarries(ReminderId reminder) {
        return count(reminder, " and state <> 'SUPERSEDED'") > 0;
    }

    private long count(ReminderId reminder, String and) {
        return jdbc.sql("select count(*) from command.delivery where reminder_id = ?" + and)
                .param(reminder.value())
                .query(Long.class)
                .single();
    }

    /** Those of a digest whose time has come. */
    List<Delivery> inDigest(UUID digest, Instant now) {
        return jdbc.sql("""
                        select * from command.delivery
                        where digest = ? and state = 'WAITING' and next_attempt <= ? order by created_at, delivery_id""")
                .params(digest, Timestamp.from(now))
                .query(Outbox::delivery)
                .list();
    }

    /** When a digest must go out; empty where nothing waits for it. */
    Optional<Instant> dueOf(UUID digest) {
        return jdbc.sql("select min(next_attempt) from command.delivery where digest = ? and state = 'WAITING'")
                .param(digest)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /**
     * Takes what waits for a person's hours out of their digest, so that it is decided anew when it goes out. What has
     * begun to be sent, or failed, stays where it is.
     */
    List<UUID> reconsider(String organisation, String person, Instant now) {
        return jdbc.sql("""
                        update command.delivery set digest = null, next_attempt = ?
                        where organisation = ? and recipient = ? and channel = 'EMAIL' and state = 'WAITING'
                          and tries = 0 and next_attempt > ? returning delivery_id""")
                .params(Timestamp.from(now), organisation, person, Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /** Whoever joins a digest or closes it does so alone, until commit. */
    void lock(UUID digest) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('waymark.digest'), hashtext(?))")
                .param(digest.toString())
                .query()
                .listOfRows();
    }

    void write(Delivery one, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Sent) {
            end(one, DeliveryState.SENT, "", one.attempt(), now);
        } else if (outcome instanceof Outcome.Dead dead) {
            end(one, DeliveryState.DEAD, dead.cause(), one.attempt(), now);
        } else if (outcome instanceof Outcome.Dropped dropped) {
            end(one, DeliveryState.SUPERSEDED, dropped.why().code(), one.attempts(), now);
        } else if (outcome instanceof Outcome.Retried retried) {
            jdbc.sql("""
                            update command.delivery set attempts = ?, tries = tries + 1, cause = ?, next_attempt = ?
                            where delivery_id = ? and state = 'WAITING'""")
                    .params(one.attempt(), retried.cause(), Timestamp.from(retried.at()), one.id())
                    .update();
        } else if (outcome instanceof Outcome.Later later) {
            move(one, "", later.at());
        } else if (outcome instanceof Outcome.Gathered gathered) {
            move(one, gathered.digest().toString(), gathered.at());
        }
    }

    private void end(Delivery one, DeliveryState state, String cause, int attempts, Instant now) {
        jdbc.sql("""
                        update command.delivery set state = ?, cause = nullif(?, ''), attempts = ?, tries = tries + ? - attempts,
                          digest = null, next_attempt = null, ended_at = ? where delivery_id = ? and state = 'WAITING'""")
                .params(state.name(), cause, attempts, attempts, Timestamp.from(now), one.id())
                .update();
    }

    private void move(Delivery one, String digest, Instant at) {
        jdbc.sql(
                        "update command.delivery set digest = nullif(?, '')::uuid, next_attempt = ? where delivery_id = ? and state = 'WAITING'")
                .params(digest, Timestamp.from(at), one.id())
                .update();
    }

    /** Something failed before anything could be said of the delivery itself. */
    void postpone(UUID id, Instant at, String trouble) {
        jdbc.sql("update command.delivery set next_attempt = ?, cause = ? where delivery_id = ? and state = 'WAITING'")
                .params(Timestamp.from(at), trouble, id)
                .update();
    }

    static Delivery delivery(ResultSet row, int number) throws SQLException {
        String part = row.getString("part");
        return new Delivery(
                row.getObject("delivery_id", UUID.class),
                row.getString("organisation"),
                new PlanId(row.getObject("plan_id", UUID.class)),
                new ReminderId(row.getObject("reminder_id", UUID.class)),
                ReminderKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                part == null ? null : Recipient.Part.valueOf(part),
                row.getString("recipient"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("tries"),
                row.getBoolean("at_once"));
    }
}
