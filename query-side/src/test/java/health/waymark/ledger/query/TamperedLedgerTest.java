package health.waymark.ledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.eventlog.StoredEvent;
import health.waymark.ledger.note.Checkpoint;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with every right on the database could do, and what comes of it. */
class TamperedLedgerTest {
    private final SealedLog log = new SealedLog();

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void theApplicationMayAddAndNothingElse() {
        log.record(300);
        SealedLog.all(log.sealing());
        for (String table : List.of("ledger.seal", "ledger.subtree", "ledger.signing_key")) {
            for (String forbidden :
                    List.of("delete from " + table, "truncate " + table, "update " + table + " set " + column(table))) {
                assertThatThrownBy(() -> log.jdbc().sql(forbidden).update())
                        .as(forbidden)
                        .rootCause()
                        .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                                .isEqualTo("42501"));
                // The owner may; the trigger doesn't let it.
                assertThatThrownBy(() ->
                                log.owner().sql(forbidden + cascade(forbidden)).update())
                        .as(forbidden)
                        .rootCause()
                        .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                                .isEqualTo("23001"));
            }
        }
    }

    /** Secrets come and go; what was handed out and found stays. */
    @Test
    void theApplicationMayDestroyASecretAndNothingThatWasSaid() {
        log.rotation(Clock.systemUTC()).prepare();
        for (String forbidden : List.of(
                "update ledger.signing_secret set secret = ''",
                "update ledger.next_key set secret = ''",
                "truncate ledger.signing_secret",
                "update ledger.hand_out set failure = null",
                "delete from ledger.hand_out",
                "truncate ledger.hand_out",
                "update ledger.walk set finding = null",
                "delete from ledger.walk",
                "truncate ledger.walk")) {
            assertThatThrownBy(() -> log.jdbc().sql(forbidden).update())
                    .as(forbidden)
                    .satisfies(state("42501"));
            assertThatThrownBy(() -> log.owner().sql(forbidden).update())
                    .as(forbidden)
                    .satisfies(state("23001"));
        }
        assertThat(log.jdbc().sql("delete from ledger.next_key").update()).isEqualTo(1);
    }

    private static ThrowingConsumer<Throwable> state(String expected) {
        return thrown -> assertThat(thrown)
                .rootCause()
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(expected));
    }

    private static String column(String table) {
        return table.equals("ledger.subtree")
                ? "hash = hash"
                : table.equals("ledger.seal") ? "note = note" : "name = name";
    }

    private static String cascade(String sql) {
        return sql.startsWith("truncate") ? " cascade" : "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = payload || ' '::bytea",
                "metadata = metadata || ' '::bytea",
                "recorded_at = recorded_at - interval '1 microsecond'",
                "type = type || 'x'",
                "revision = revision + 1",
                "stream = stream || 'x'",
                "stream_type = stream_type || 'x'",
                "sequence = sequence + 1",
                "event_id = gen_random_uuid()"
            })
    void anEventThatWasAlteredIsNotProvenAnyMore(String alteration) {
        log.record(300);
        SealedLog.all(log.sealing());
        Checkpoint checkpoint = log.checkpoint();
        log.tamper("event_log.event", "update event_log.event set " + alteration + " where position = 77");
        List<StoredEvent> events = log.allEvents();
        assertThat(events.stream()
                        .filter(event -> !log.proves(event, checkpoint))
                        .map(StoredEvent::position))
                .containsExactly(77L);
    }

    @Test
    void nothingIsSignedOnALedgerThatWasAltered() {
        log.record(300);
        SealedLog.all(log.sealing());
        log.tamper(
                "ledger.seal",
                "update ledger.seal set leaves = set_byte(leaves, 1599, get_byte(leaves, 1599) # 1)"
                        + " where size = (select max(size) from ledger.seal)");
        log.record(1);
        assertThatThrownBy(() -> log.sealing().seal())
                .isInstanceOf(LedgerBroken.class)
                .hasMessageStartingWith("Schema ledger was altered: its 300 leaves");
    }

    @Test
    void nothingIsSignedOnACheckpointThatNobodySigned() {
        log.record(5);
        SealedLog.all(log.sealing());
        log.tamper("ledger.seal", "update ledger.seal set note = replace(note, '5', '6') where size = 5");
        log.record(1);
        assertThatThrownBy(() -> log.sealing().seal())
                .isInstanceOf(LedgerBroken.class)
                .hasMessageStartingWith("The last checkpoint of the ledger can't be trusted: ");
    }

    @Test
    void nothingIsSignedWhenTheEventSealedLastWasAltered() {
        log.record(5);
        SealedLog.all(log.sealing());
        log.tamper("event_log.event", "update event_log.event set revision = 9 where position = 5");
        assertThatThrownBy(() -> log.sealing().seal())
                .isInstanceOf(LedgerBroken.class)
                .hasMessageStartingWith("The event at position 5 isn't the one that was sealed last");
    }

    @Test
    void nothingIsSignedWhenTheRecordIsShorterThanTheLedger() {
        log.record(5);
        Sealing running = log.sealing();
        SealedLog.all(running);
        log.tamper("event_log.event", "delete from event_log.event where position > 3");
        log.tamper("event_log.log_head", "update event_log.log_head set position = 3");
        assertThatThrownBy(running::seal)
                .isInstanceOf(LedgerBroken.class)
                .hasMessageStartingWith("The record ends before position 5");
        assertThatThrownBy(() -> log.sealing().seal())
                .isInstanceOf(LedgerBroken.class)
                .hasMessageStartingWith("The event at position 5 isn't the one that was sealed last");
    }
}
