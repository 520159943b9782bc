package health.waymark.handout.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.TrustedCheckpoint;
import health.waymark.ledger.note.VerifiedSignature;
import health.waymark.ledger.note.VerifierKey;
import health.waymark.ledger.query.SealedLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checkpoints and a witness that checks them for itself. */
class WitnessTest {
    private final SealedLog log = new SealedLog();
    private final Witness witness;
    private final WitnessTarget target;

    WitnessTest() throws Exception {
        witness = new Witness();
        target = new WitnessTarget(
                witness.prefix(),
                VerifierKey.parse(witness.vkey()),
                Duration.ofHours(1),
                log.queries(),
                new WitnessClient(Duration.ofSeconds(2), Duration.ofSeconds(10)),
                InstantSource.system());
    }

    @BeforeEach
    void seal() {
        log.record(40);
        log.seal();
        witness.trust(log.checkpoint().origin(), keys());
    }

    @AfterEach
    void stop() {
        witness.close();
        log.close();
    }

    @Test
    void itCosignsWhatItIsShownAndEachTreeThatBeginsWithTheLast() throws Exception {
        List<Long> sizes = new ArrayList<>();
        long last = 0;
        for (int more : new int[] {1, 3, 212, 1, 300}) {
            log.record(more);
            log.seal();
            TrustedCheckpoint cosigned = cosigned(target.handOut(log.checkpoint(), note(), last));
            last = cosigned.checkpoint().size();
            sizes.add(last);
            assertThat(cosigned.checkpoint()).isEqualTo(log.checkpoint());
            assertThat(cosigned.witnessedBy())
                    .singleElement()
                    .extracting(VerifiedSignature::at)
                    .isInstanceOfSatisfying(Instant.class, at -> assertThat(at)
                            .isBetween(
                                    Instant.now().minusSeconds(60),
                                    Instant.now().plusSeconds(1)));
        }
        assertThat(sizes).containsExactly(41L, 44L, 256L, 257L, 557L);
        assertThat(witness.size(log.checkpoint().origin())).isEqualTo(557);
        assertThat(witness.requests).as("none had to be put twice").hasSize(5);
    }

    @Test
    void whatItSaidIsKeptAndServed() throws Exception {
        new HandingOut(
                        List.of(target),
                        new Errands(log.jdbc()),
                        new HandOuts(log.jdbc()),
                        log.queries(),
                        Clock.systemUTC(),
                        new Attempts(Duration.ofMinutes(1)))
                .look();
        String served = log.queries().checkpoint();
        assertThat(cosigned(SignedNote.parse(served)).checkpoint().size()).isEqualTo(40);
        assertThat(log.queries().witnessedCheckpoint()).isEqualTo(served);
        log.record(1);
        log.seal();
        assertThat(SignedNote.parse(log.queries().checkpoint()).signatures()).hasSize(1);
        assertThat(log.queries().witnessedCheckpoint()).isEqualTo(served);
        assertThat(log.queries().sealed().orElseThrow()).doesNotContain("witness.example");
    }

    @Test
    void theSameTreeIsCosignedAgain() throws Exception {
        target.handOut(log.checkpoint(), note(), 0);
        assertThat(cosigned(target.handOut(log.checkpoint(), note(), 40)).witnessedBy())
                .hasSize(1);
    }

    /** As after a restored backup of what was handed out, or where another process was faster. */
    @Test
    void whereItHasAnotherSizeInMindItIsShownTheWayFromThere() throws Exception {
        target.handOut(log.checkpoint(), note(), 0);
        log.record(60);
        log.seal();
        assertThat(cosigned(target.handOut(log.checkpoint(), note(), 0))
                        .checkpoint()
                        .size())
                .isEqualTo(100);
        assertThat(witness.requests).hasSize(3);
        assertThat(witness.requests.get(1)).startsWith("old 0\n\n");
        assertThat(witness.requests.get(2)).startsWith("old 40\n");
    }

    @Test
    void aNewKeyIsToBeEnteredThere() throws Exception {
        log.rotateKey();
        log.seal();
        String[] old = {log.queries().known().keys().get(0).key().text()};
        witness.trust(log.checkpoint().origin(), old);
        assertThat(target.handOut(log.checkpoint(), note(), 0))
                .as("the first tree of the new key is signed by both")
                .isNotNull();
        log.record(1);
        log.seal();
        fails(41, "knows this log by another key", false);
        witness.trust(log.checkpoint().origin(), keys());
        assertThat(cosigned(target.handOut(log.checkpoint(), note(), 41)).witnessedBy())
                .hasSize(1);
    }

    @Test
    void anUnknownLogIsSaidToBeUnknown() throws Exception {
        try (Witness stranger = new Witness()) {
            WitnessTarget asked = new WitnessTarget(
                    stranger.prefix(),
                    VerifierKey.parse(stranger.vkey()),
                    Duration.ofHours(1),
                    log.queries(),
                    new WitnessClient(Duration.ofSeconds(2), Duration.ofSeconds(10)),
                    InstantSource.system());
            assertThatThrownBy(() -> asked.handOut(log.checkpoint(), note(), 0))
                    .isInstanceOf(NotHandedOut.class)
                    .hasMessageContaining("doesn't know this log")
                    .hasMessageContaining(log.checkpoint().origin());
        }
    }

    @Test
    void anotherWitnessesCosignatureIsPassedOver() throws Exception {
        try (Witness other = new Witness()) {
            other.trust(log.checkpoint().origin(), keys());
            WitnessTarget mistaken = new WitnessTarget(
                    other.prefix(),
                    VerifierKey.parse(witness.vkey()),
                    Duration.ofHours(1),
                    log.queries(),
                    new WitnessClient(Duration.ofSeconds(2), Duration.ofSeconds(10)),
                    InstantSource.system());
            assertThatThrownBy(() -> mistaken.handOut(log.checkpoint(), note(), 0))
                    .isInstanceOf(NotHandedOut.class)
                    .hasMessageContaining("answered without a cosignature by the key");
        }
    }

    @Test
    void aWitnessThatLiesIsNotBelieved() throws Exception {
        String[] earlier = {""};
        witness.liar = cosignature -> {
            earlier[0] = cosignature;
            return cosignature;
        };
        target.handOut(log.checkpoint(), note(), 0);
        log.record(1);
        log.seal();
        witness.liar = cosignature -> earlier[0];
        fails(40, "isn't of this checkpoint, or not by its key", false);
        witness.liar = cosignature -> "Certainly.\n";
        fails(41, "something that is no cosignature", false);
        witness.liar = cosignature -> "";
        fails(41, "something that is no cosignature", false);
    }

    @Test
    void ofSeveralCosignaturesOneIsKept() throws Exception {
        witness.liar = cosignature -> cosignature.repeat(50);
        SignedNote cosigned = target.handOut(log.checkpoint(), note(), 0);
        assertThat(cosigned.signatures()).hasSize(2);
        assertThat(cosigned(cosigned).witnessedBy()).hasSize(1);
    }

    @Test
    void aCosignatureOfAnotherTimeIsNotTaken() throws Exception {
        for (Duration apart : List.of(
                Duration.ofHours(2),
                Duration.ofHours(-2),
                Duration.ofSeconds(-Instant.now().getEpochSecond()),
                Duration.ofDays(36_500))) {
            witness.ahead = apart;
            fails(40, "which isn't now: its clock or this machine's is wrong", false);
        }
        witness.ahead = Duration.ofSeconds(Long.MAX_VALUE / 2);
        fails(40, "isn't of this checkpoint, or not by its key", false);
        witness.ahead = Duration.ofMinutes(50);
        assertThat(cosigned(target.handOut(log.checkpoint(), note(), 40)).witnessedBy())
                .hasSize(1);
    }

    @Test
    void aSizeIsReadWhateverElseItsTypeSays() throws Exception {
        target.handOut(log.checkpoint(), note(), 0);
        witness.sizeType = "Text/x.tlog.size; charset=utf-8";
        log.record(1);
        log.seal();
        assertThat(cosigned(target.handOut(log.checkpoint(), note(), 0)).witnessedBy())
                .hasSize(1);
    }

    /** Nothing that was cosigned is contradicted by who has cosigned nothing. */
    @Test
    void whoRefusesTheFirstContradictsNothing() {
        witness.always = 422;
        fails(0, "it has cosigned nothing of this log yet", false);
        fails(20, "doesn't begin with the one of 20 that it cosigned", true);
    }

    @Test
    void oneThatIsAwayIsSaidToBeAway() {
        witness.close();
        fails(0, "can't be reached (ConnectException).", false);
    }

    /** With the key even, which lies in the database. */
    @Test
    void aHistoryWrittenAnewIsContradicted() throws Exception {
        target.handOut(log.checkpoint(), note(), 0);
        anew();
        fails(40, "cosigned another tree of 40 events in this log's name", true);
        log.record(3);
        log.seal();
        fails(40, "doesn't begin with the one of 40 that it cosigned", true);
    }

    @Test
    void aRecordRestoredFromAnOlderBackupIsContradicted() throws Exception {
        log.record(20);
        log.seal();
        target.handOut(log.checkpoint(), note(), 0);
        log.tamper("event_log.event", "delete from event_log.event where position > 40");
        log.tamper("event_log.log_head", "update event_log.log_head set position = 40");
        log.tamper("ledger.seal", "delete from ledger.seal where size > 40");
        fails(0, "cosigned a tree of 60 events, and the ledger has 40", true);
    }

    private void anew() {
        log.tamper("event_log.event", "update event_log.event set payload = payload || ' ' where position = 7");
        log.tamper("ledger.seal", "delete from ledger.seal where size > 0");
        log.seal();
        assertThat(log.checkpoint().size()).isEqualTo(40);
    }

    private void fails(long last, String sentence, boolean contradicted) {
        assertThatThrownBy(() -> target.handOut(log.checkpoint(), note(), last))
                .isInstanceOfSatisfying(NotHandedOut.class, failure -> assertThat(failure.isContradicted())
                        .isEqualTo(contradicted))
                .hasMessageContaining(sentence);
    }

    private SignedNote note() {
        return SignedNote.parse(log.queries().sealed().orElseThrow());
    }

    private String[] keys() {
        return log.queries().known().keys().stream()
                .map(key -> key.key().text())
                .toArray(String[]::new);
    }

    private TrustedCheckpoint cosigned(SignedNote note) throws Exception {
        return log.knownWith(VerifierKey.parse(witness.vkey())).open(note, 1);
    }
}
