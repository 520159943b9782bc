package health.waymark.ledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.eventlog.StoredEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with every right on the database does to record or ledger, and what a walk over both says of it. */
class VerificationTest {
    private static final String COLUMNS =
            "event_id, stream, sequence, stream_type, type, revision, recorded_at, payload, metadata";

    private final SealedLog log = new SealedLog();
    private String held = "";

    @BeforeEach
    void seal() {
        Sealing sealing = log.sealing();
        for (int i = 0; i < 12; i++) {
            log.record(25);
            assertThat(sealing.seal()).isEqualTo(25);
        }
        held = log.queries().checkpoint();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void whatWasNotTouchedIsFoundIntact() {
        AtomicLong told = new AtomicLong();
        log.record(2_000);
        SealedLog.all(log.sealing());
        log.record(7);
        assertThat(verify(null)).isEqualTo(new Verified(2_300, 2_300, 7, null, 0));
        assertThat(Proof.of(verify(null)).sentence()).startsWith("Every one of the 2,300 sealed events is there");
        assertThat(verification().run(List.of(HeldCheckpoint.given(held)), told::set))
                .isEqualTo(new Verified(2_300, 2_300, 7, null, 1));
        assertThat(told).hasValue(2_000);
    }

    @Test
    void thatThereIsNothingYetIsFine() {
        try (SealedLog empty = new SealedLog()) {
            SealedLog.all(empty.sealing());
            assertThat(new Verification(empty.events(), empty.seals(), empty.keys(), empty.jdbc())
                            .run(List.of(), n -> {}))
                    .isEqualTo(new Verified(0, 0, 0, null, 0));
        }
    }

    @Test
    void anEditedEventIsNamedWithItsPlan() {
        UUID plan = planAt(77);
        log.tamper(
                "event_log.event", "update event_log.event set payload = payload || ' ' where position in (77, 203)");
        assertThat(verify(null))
                .isEqualTo(new Verified(
                        300,
                        76,
                        0,
                        new Verified.Finding(
                                77L,
                                plan,
                                "The event at position 77 isn't the one that was sealed: it was altered, or another was"
                                        + " put in its place."),
                        0));
    }

    @Test
    void aDeletedEventIsNamed() {
        log.tamper("event_log.event", "delete from event_log.event where position = 77");
        found(77, "The event at position 77 is missing.");
    }

    @Test
    void insertedAndReorderedEventsAreNamed() {
        log.tamper("event_log.event", "update event_log.event set position = -position where position in (50, 51)");
        log.tamper("event_log.event", "update event_log.event set position = 101 + position where position < 0");
        found(50, "The event at position 50 isn't the one that was sealed");
        log.tamper("event_log.event", "update event_log.event set position = position + 1000 where position >= 40");
        log.tamper("event_log.event", "update event_log.event set position = position - 999 where position >= 1000");
        log.tamper(
                "event_log.event",
                "insert into event_log.event (position, " + COLUMNS + ") select 40, " + COLUMNS
                        + " from event_log.event where position = 30");
        found(40, "The event at position 40 isn't the one that was sealed");
    }

    @Test
    void anEventInAGapOfPositionsIsNamed() {
        log.tamper("event_log.log_head", "update event_log.log_head set position = position + 10");
        log.record(3);
        SealedLog.all(log.sealing());
        assertThat(verify(null)).isEqualTo(new Verified(303, 303, 0, null, 0));
        log.tamper(
                "event_log.event",
                "insert into event_log.event (position, " + COLUMNS + ") select 305, " + COLUMNS
                        + " from event_log.event where position = 30");
        found(305, "An event was put in at position 305: none was sealed there.");
    }

    @Test
    void anEventBeforeTheFirstPositionIsNamed() {
        log.tamper(
                "event_log.event",
                "insert into event_log.event (position, " + COLUMNS + ") select -3, " + COLUMNS
                        + " from event_log.event where position = 30");
        found(-3, "An event was put in at position -3: none was sealed there.");
    }

    @Test
    void aRecordCutOffIsFoundWhileTheLedgerIsWhole() {
        log.tamper("event_log.event", "delete from event_log.event where position > 290");
        found(291, "The event at position 291 is missing.");
    }

    @Test
    void recordAndLedgerCutOffTogetherAreFoundByACheckpointAndByNothingElse() {
        log.tamper("event_log.event", "delete from event_log.event where position > 200");
        log.tamper("ledger.seal", "delete from ledger.seal where size > 200");
        assertThat(verify(null)).isEqualTo(new Verified(200, 200, 0, null, 0));
        Verified.Finding finding = Objects.requireNonNull(verify(held).finding());
        assertThat(finding.sentence())
                .startsWith(
                        "The end is missing: the checkpoint that was given has 300 events, the ledger 200, up to position 200.");
    }

    /** With the key even, which lies in the database. */
    @Test
    void aHistoryWrittenAnewIsFoundByACheckpointAndByNothingElse() {
        log.tamper("event_log.event", "update event_log.event set payload = payload || ' ' where position = 77");
        log.tamper("ledger.seal", "delete from ledger.seal where size > 0");
        log.tamper("ledger.subtree", "delete from ledger.subtree");
        assertThat(SealedLog.all(log.sealing())).isEqualTo(300);
        assertThat(verify(null).well()).isTrue();
        Verified.Finding finding = Objects.requireNonNull(verify(held).finding());
        assertThat(finding.sentence())
                .isEqualTo("The ledger isn't what it was: its first 300 leaves have another root than the checkpoint"
                        + " that was given. Something from position 1 to 300 was altered, and the ledger made anew"
                        + " with it.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leaves = set_byte(leaves, 64, get_byte(leaves, 64) # 1) | 76
            note = replace(note, '100', '101')                      | 0
            """)
    void aLedgerThatWasAlteredSaysWhere(String alteration, long position) {
        log.tamper("ledger.seal", "update ledger.seal set " + alteration + " where size = 100");
        if (position == 0) {
            // One that others have signed over since proves nothing and hides nothing.
            assertThat(verify(null).well()).isTrue();
        } else {
            found(position, "The ledger itself was altered: what it has of positions 76 to 100 isn't what was signed.");
            log.tamper("event_log.event", "update event_log.event set revision = 7 where position = 60");
            found(60, "The event at position 60 isn't the one that was sealed");
        }
    }

    @Test
    void aCheckpointOfAnotherLogIsNotTaken() {
        try (SealedLog other = new SealedLog()) {
            SealedLog.all(other.sealing());
            Verified.Finding finding =
                    Objects.requireNonNull(verify(other.queries().checkpoint()).finding());
            assertThat(finding.sentence()).startsWith("The checkpoint that was given isn't one of this log: ");
            assertThat(finding.unusable()).isTrue();
            Proof proof = Proof.of(verify(other.queries().checkpoint()));
            assertThat(proof.checkpointUnusable()).isTrue();
            assertThat(proof.sentence()).contains(finding.sentence(), "The record itself is as it was sealed.");
        }
    }

    @Test
    void aCheckpointThatCannotBeUsedHidesNothing() {
        try (SealedLog other = new SealedLog()) {
            SealedLog.all(other.sealing());
            String foreign = other.queries().checkpoint();
            log.tamper("ledger.subtree", "update ledger.subtree set hash = sha256('x') where level = 1 and number = 0");
            altered(verify(foreign), "The ledger itself was altered: its hash over the leaves 0 to 255");
            log.tamper("ledger.seal", "update ledger.seal set note = replace(note, '300', '301') where size = 300");
            altered(verify(foreign), "The ledger itself was altered: what it has of positions 276 to 300");
            HeldCheckpoint ours = new HeldCheckpoint("the checkpoint in a folder", foreign);
            try (SealedLog untouched = new SealedLog()) {
                SealedLog.all(untouched.sealing());
                altered(
                        new Verification(untouched.events(), untouched.seals(), untouched.keys(), untouched.jdbc())
                                .run(List.of(ours, HeldCheckpoint.given(foreign)), n -> {}),
                        "The checkpoint in a folder isn't one of this log");
            }
        }
        assertThat(Verified.Finding.of("It ends otherwise.").isBefore(Verified.Finding.ofCheckpoint("It isn't ours.")))
                .as("what no position is known of neither")
                .isTrue();
    }

    private static void altered(Verified verified, String sentence) {
        Verified.Finding finding = Objects.requireNonNull(verified.finding());
        assertThat(finding.sentence()).startsWith(sentence);
        assertThat(finding.unusable()).isFalse();
        assertThat(Proof.of(verified).checkpointUnusable()).isNull();
    }

    private void found(long position, String sentence) {
        Verified verified = verify(null);
        Verified.Finding finding = Objects.requireNonNull(verified.finding());
        assertThat(finding.position()).isEqualTo(position);
        assertThat(finding.sentence()).startsWith(sentence);
        assertThat(verified.well()).isFalse();
    }

    private UUID planAt(long position) {
        return log.allEvents().stream()
                .filter(event -> event.position() == position)
                .map(StoredEvent::stream)
                .map(UUID::fromString)
                .findFirst()
                .orElseThrow();
    }

    private Verified verify(@Nullable String checkpoint) {
        return checkpoint == null ? log.verify() : log.verify(checkpoint);
    }

    private Verification verification() {
        return new Verification(log.events(), log.seals(), log.keys(), log.bean(JdbcClient.class));
    }
}
