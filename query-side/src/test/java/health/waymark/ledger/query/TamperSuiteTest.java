package health.waymark.ledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.eventlog.StoredEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that a database's superuser can do to events, one after the other: each is named by position and plan. */
class TamperSuiteTest {
    private static final String COLUMNS =
            "event_id, stream, sequence, stream_type, type, revision, recorded_at, payload, metadata";
    private static final List<String> TABLES =
            List.of("event_log.event", "event_log.stream_head", "event_log.log_head", "ledger.seal", "ledger.subtree");

    private final SealedLog log = new SealedLog();
    private List<StoredEvent> whole = List.of();
    private String held = "";

    @BeforeEach
    void seal() {
        grow(300);
        whole = log.allEvents();
        held = log.queries().checkpoint();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = set_byte(payload, 0, get_byte(payload, 0) # 1)",
                "payload = payload || ' '::bytea",
                "metadata = set_byte(metadata, 0, get_byte(metadata, 0) # 1)",
                "recorded_at = recorded_at - interval '1 microsecond'",
                "type = 'PlanRevoked'",
                "revision = revision + 1",
                "event_id = gen_random_uuid()",
                "stream = gen_random_uuid()::text",
                "stream = (select stream from event_log.event where position = 1) || 'x'",
                "stream_type = stream_type || 'x'",
                "sequence = sequence + 1000"
            })
    void anEditedColumn(String alteration) {
        log.tamper("event_log.event", "update event_log.event set " + alteration + " where position = 77");
        found(77, plan(77), "The event at position 77 isn't the one that was sealed");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 77, 299, 300})
    void anEventTakenOut(long position) {
        log.tamper("event_log.event", "delete from event_log.event where position = " + position);
        found(position, plan(position), "The event at position " + position + " is missing.");
    }

    /** Whoever covers the tracks in the stream's count as well is found by the position; whose it was nobody can tell then. */
    @Test
    void anEventTakenOutWithItsPlaceInTheStream() {
        log.tamper("event_log.event", "delete from event_log.event where position = 300");
        log.tamper(
                "event_log.stream_head",
                "update event_log.stream_head set sequence = sequence - 1 where stream = '" + plan(300) + "'");
        found(300, null, "The event at position 300 is missing.");
    }

    @Test
    void twoEventsInEachOthersPlace() {
        log.tamper("event_log.event", "update event_log.event set position = -position where position in (50, 251)");
        log.tamper("event_log.event", "update event_log.event set position = 301 + position where position < 0");
        found(50, plan(251), "The event at position 50 isn't the one that was sealed");
    }

    @Test
    void anEventPutIn() {
        log.tamper("event_log.log_head", "update event_log.log_head set position = position + 10");
        grow(5);
        assertThat(log.verify().well()).isTrue();
        log.tamper(
                "event_log.event",
                "insert into event_log.event (position, " + COLUMNS + ") select 307, " + COLUMNS
                        + " from event_log.event where position = 30");
        found(307, plan(30), "An event was put in at position 307: none was sealed there.");
    }

    @Test
    void theEndCutOffAndTheLedgerLeftWhole() {
        log.tamper("event_log.event", "delete from event_log.event where position > 299");
        found(300, plan(300), "The event at position 300 is missing.");
    }

    /** The first of several things is named, whichever is looked for first. */
    @Test
    void theEndCutOffAfterSomethingWasEdited() {
        log.tamper("event_log.event", "delete from event_log.event where position > 200");
        log.tamper("ledger.seal", "delete from ledger.seal where size > 200");
        log.tamper("event_log.event", "update event_log.event set revision = 7 where position = 33");
        Verified verified = log.verify(held);
        assertThat(verified.finding()).extracting(Verified.Finding::position).isEqualTo(33L);
        assertThat(verified.finding()).extracting(Verified.Finding::plan).isEqualTo(plan(33));
    }

    @Test
    void anOlderBackupOfEverything() {
        backUp();
        grow(100);
        String later = log.queries().checkpoint();
        restore();
        Verified without = log.verify();
        assertThat(without).isEqualTo(new Verified(300, 300, 0, null, 0));
        assertThat(Proof.of(without).sentence())
                .contains("Without a checkpoint that was held elsewhere it can't be excluded that the end was cut off");
        assertThat(Proof.of(without).truncation()).isEqualTo(Proof.Truncation.NOT_EXCLUDED);
        assertThat(log.verify(held).well())
                .as("the backup is no older than this")
                .isTrue();
        Verified.Finding missing = log.verify(held, later).finding();
        assertThat(missing).extracting(Verified.Finding::sentence).asString().startsWith("The end is missing: ");

        // It goes on from there, as if nothing had been: to the same size, and beyond.
        grow(150);
        Verified.Finding otherwise = log.verify(later, held).finding();
        assertThat(otherwise).extracting(Verified.Finding::position).isEqualTo(301L);
        assertThat(otherwise)
                .extracting(Verified.Finding::sentence)
                .asString()
                .contains("its first 400 leaves have another root", "Something from position 301 to 400 was altered");
        assertThat(log.verify(held).well()).isTrue();
    }

    private void backUp() {
        log.owner().sql("create schema backup").update();
        for (String table : TABLES) {
            log.owner()
                    .sql("create table " + copy(table) + " as select * from " + table)
                    .update();
        }
    }

    private void restore() {
        log.owner().sql("alter table ledger.seal disable trigger user").update();
        log.owner().sql("delete from ledger.seal").update();
        log.owner().sql("alter table ledger.seal enable trigger user").update();
        for (String table : TABLES) {
            log.owner().sql("alter table " + table + " disable trigger user").update();
            log.owner().sql("delete from " + table).update();
            log.owner()
                    .sql("insert into " + table + " select * from " + copy(table))
                    .update();
            log.owner().sql("alter table " + table + " enable trigger user").update();
        }
    }

    private static String copy(String table) {
        return "backup." + table.substring(table.indexOf('.') + 1);
    }

    /** Proofs are made with it, and nobody would believe them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.subtree set hash = sha256('x') where level = 1 and number = 0",
                "delete from ledger.subtree where level = 1 and number = 0"
            })
    void theTreeAboveTheLeaves(String alteration) {
        log.tamper("ledger.subtree", alteration);
        assertThat(log.verify().finding())
                .extracting(Verified.Finding::sentence)
                .isEqualTo(
                        "The ledger itself was altered: its hash over the leaves 0 to 255, counted from 0, isn't theirs,"
                                + " and proofs that are made with it don't hold.");
    }

    private void grow(int more) {
        log.record(more);
        log.seal();
    }

    private void found(long position, @Nullable UUID plan, String sentence) {
        for (Verified verified : List.of(log.verify(), log.verify(held))) {
            assertThat(verified.finding()).isNotNull().satisfies(finding -> {
                assertThat(finding.position()).isEqualTo(position);
                assertThat(finding.plan()).isEqualTo(plan);
                assertThat(finding.sentence()).startsWith(sentence);
            });
            assertThat(Proof.of(verified).truncation()).isEqualTo(Proof.Truncation.NOT_EXCLUDED);
        }
    }

    private UUID plan(long position) {
        return UUID.fromString(whole.get((int) position - 1).stream());
    }
}
