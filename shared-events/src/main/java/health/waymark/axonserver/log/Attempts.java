package health.waymark.axonserver.log;

import health.waymark.eventlog.AlreadyAnswered;
import health.waymark.eventlog.AnswerKey;
import health.waymark.eventlog.AnswerTable;
import health.waymark.eventlog.Answered;
import health.waymark.eventlog.Answers;
import health.waymark.eventlog.LogUnavailable;
import health.waymark.eventlog.StoredEvent;
import health.waymark.http.Problem;
import io.axoniq.axonserver.grpc.event.Event;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers under their keys, where events and answers lie in two stores. An attempt is noted before its events are sent,
 * with the place in its stream that they want: Axon Server gives each place once, so of several attempts under one key
 * one gets it at most, and the stream shows which. What is lost between the two stores is found there by the next who
 * comes with the key.
 */
final class Attempts implements Answers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * @param first its first event
     * @param sequence the place in the stream that the first wants
     * @param last its last event, which comes with the first or not at all
     */
    private record Attempt(
            AnswerKey key, UUID first, UUID last, String stream, long sequence, byte[] bodyHash, byte[] answer) {}

    private enum Fate {
        /** Its events are in the log. */
        TAKEN,
        /** Others are in their place: it can't happen any more. */
        LOST,
        /** Not yet, and it still may be. */
        OPEN
    }

    private final JdbcClient jdbc;
    private final AnswerTable table;
    private final ServerEvents events;
    private final Places places;
    private final Follower follower;
    private final Clock clock;

    Attempts(JdbcClient jdbc, ServerEvents events, Places places, Follower follower, Clock clock) {
        this.jdbc = jdbc;
        this.table = new AnswerTable(jdbc);
        this.events = events;
        this.places = places;
        this.follower = follower;
        this.clock = clock;
    }

    /** Notes an attempt before its events are sent; then looks at others, so that of two one at least sees the other. */
    void begin(Answered answer, List<StoredEvent> append) {
        StoredEvent first = append.get(0);
        note(answer, first, append.get(append.size() - 1));
        try {
            mustBeTheOnlyOne(answer.key(), first);
        } catch (RuntimeException refused) {
            drop(answer.key(), first.id());
            throw refused;
        }
    }

    private void note(Answered answer, StoredEvent first, StoredEvent last) {
        jdbc.sql("""
                        insert into axon_server.attempt
                          (client, command_type, key, first_event, last_event, stream, sequence, body_hash, answer, begun_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        answer.key().client(),
                        answer.key().commandType(),
                        answer.key().key())
                .params(first.id(), last.id(), first.stream(), first.sequence(), answer.bodyHash(), answer.answer())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private void mustBeTheOnlyOne(AnswerKey key, StoredEvent first) {
        for (Attempt other : of(key)) {
            Fate fate = other.first().equals(first.id()) ? Fate.OPEN : fate(other);
            if (fate == Fate.TAKEN) {
                throw new AlreadyAnswered();
            }
            if (fate == Fate.LOST) {
                drop(key, other.first());
            } else if (!other.stream().equals(first.stream())) {
                throw Problem.idempotencyClash(); // nobody would decide between places in two streams
            }
        }
        // Last: what was an attempt a moment ago may be an answer now.
        if (table.find(key).isPresent()) {
            throw new AlreadyAnswered();
        }
    }

    /** Its events were refused and will not come. */
    void drop(AnswerKey key, UUID first) {
        jdbc.sql("delete from axon_server.attempt"
                        + " where client = ? and command_type = ? and key = ? and first_event = ?")
                .params(key.client(), key.commandType(), key.key(), first)
                .update();
    }

    /** Its events are in the log: the answer is remembered, and how it came about need not be. */
    void settle(Answered answer, long position) {
        jdbc.sql("""
                        with settled as (
                          insert into event_log.answered
                            (client, command_type, key, body_hash, answer, position, answered_at)
                          values (:client, :type, :key, :hash, :answer, :position, :at) on conflict do nothing)
                        delete from axon_server.attempt
                        where client = :client and command_type = :type and key = :key""")
                .param("client", answer.key().client())
                .param("type", answer.key().commandType())
                .param("key", answer.key().key())
                .param("hash", answer.bodyHash())
                .param("answer", answer.answer())
                .param("position", position)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public Optional<Answered> find(AnswerKey key) {
        return table.find(key)
                .or(() -> of(key).stream()
                        .filter(attempt -> fate(attempt) == Fate.TAKEN)
                        .findFirst()
                        .map(this::found))
                .or(() -> table.find(key)); // what was an attempt a moment ago may be an answer now
    }

    private Answered found(Attempt attempt) {
        Place last = noted(attempt.last());
        Answered answer = new Answered(attempt.key(), attempt.bodyHash(), attempt.answer(), last.position());
        settle(answer, last.position());
        return answer;
    }

    private Place noted(UUID event) {
        CompletableFuture<Place> coming = follower.place(event);
        try {
            Optional<Place> there = places.of(event);
            return there.isPresent() ? there.get() : coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException late) {
            throw new LogUnavailable(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable(stopped);
        } finally {
            follower.forget(event);
        }
    }

    private Fate fate(Attempt attempt) {
        return at(attempt)
                .map(event ->
                        event.getMessageIdentifier().equals(attempt.first().toString()) ? Fate.TAKEN : Fate.LOST)
                .orElse(Fate.OPEN);
    }

    private Optional<Event> at(Attempt attempt) {
        return events.stream(attempt.stream(), attempt.sequence(), attempt.sequence()).stream()
                .findFirst();
    }

    private List<Attempt> of(AnswerKey key) {
        return jdbc.sql("select first_event, last_event, stream, sequence, body_hash, answer from axon_server.attempt"
                        + " where client = ? and command_type = ? and key = ? order by begun_at")
                .params(key.client(), key.commandType(), key.key())
                .query((row, n) -> new Attempt(
                        key,
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getLong(4),
                        row.getBytes(5),
                        row.getBytes(6)))
                .list();
    }

    @Override
    public UUID named(@Nullable AnswerKey key, Supplier<UUID> fresh) {
        if (key == null) {
            return fresh.get();
        }
        jdbc.sql("""
                        insert into axon_server.named (client, command_type, key, id, named_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(key.client(), key.commandType(), key.key(), fresh.get(), Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("select id from axon_server.named where client = ? and command_type = ? and key = ?")
                .params(key.client(), key.commandType(), key.key())
                .query(UUID.class)
                .single();
    }

    @Override
    public int forgetBefore(Instant instant) {
        jdbc.sql("delete from axon_server.attempt where begun_at < ?")
                .param(Timestamp.from(instant))
                .update();
        jdbc.sql("delete from axon_server.named where named_at < ?")
                .param(Timestamp.from(instant))
                .update();
        return table.forgetBefore(instant);
    }
}
