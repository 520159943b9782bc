package health.waymark.ledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.waymark.http.Problem;
import health.waymark.ledger.audit.AuditPackageWriter;
import health.waymark.ledger.audit.PackageRefused;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.LogKey;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.SigningKey;
import health.waymark.ledger.note.TrustedCheckpoint;
import health.waymark.ledger.note.VerifierKey;
import health.waymark.operate.event.LedgerKeyRotated;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

class KeyRotationTest {
    private final SealedLog log = new SealedLog();

    @BeforeEach
    void seal() {
        log.record(30);
        SealedLog.all(log.sealing());
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void theCheckpointThatCoversTheEventIsSignedByBothKeysAndWhatFollowsByTheNewOne() {
        String origin = log.keys().origin();
        VerifierKey old = log.keys().verifier();
        KnownLog known = log.queries().known();
        String before = log.queries().checkpoint();
        log.record(3);
        LedgerKeyRotated rotated = log.rotateKey();
        log.record(4);
        assertThat(rotated.retired()).isEqualTo(old.text());

        Sealing sealing = log.sealing();
        assertThat(sealing.seal()).isEqualTo(4);
        assertThat(sealing.more())
                .as("what came after the event waits for its own seal")
                .isTrue();
        VerifierKey next = log.keys().verifier();
        assertThat(next.text()).isEqualTo(rotated.key()).isNotEqualTo(old.text());
        String both = log.queries().checkpoint();
        assertThat(opened(both).signedBy()).containsExactly(old, next);
        assertThat(known.open(SignedNote.parse(both)).signedBy())
                .as("by whoever knows the old key alone")
                .containsExactly(old);

        assertThat(sealing.seal()).isEqualTo(4);
        String after = log.queries().checkpoint();
        assertThat(opened(after).signedBy()).containsExactly(next);
        assertThatThrownBy(() -> known.open(SignedNote.parse(after))).isInstanceOf(NoteRefused.class);
        assertThat(log.queries().known().keys()).containsExactly(new LogKey(old, 0, 34L), new LogKey(next, 34, null));
        assertThat(log.keys().origin()).isEqualTo(origin);
        assertThat(opened(before).signedBy()).containsExactly(old);
        assertThat(log.verify(before, both, after)).isEqualTo(new Verified(38, 38, 0, null, 3));
    }

    @Test
    void aRetiredKeySignsNothingLargerThanItsLastTree() {
        SigningKey stolen = log.keys().signing(30);
        log.rotateKey();
        log.record(1);
        SealedLog.all(log.sealing());
        Checkpoint last = log.checkpoint();
        assertThat(opened(SignedNote.sign(new Checkpoint(last.origin(), 31, last.root()).text(), stolen)
                                .note())
                        .signedBy())
                .as("the last tree of its time")
                .hasSize(1);
        String forged = SignedNote.sign(last.text(), stolen).note();
        assertThatThrownBy(() -> opened(forged))
                .hasMessageContaining("but it is the log's from size 0 until size 31 only");
        log.tamper("ledger.seal", "update ledger.seal set note = '" + forged + "' where size = 32");
        assertThatThrownBy(() -> log.sealing().seal())
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("until size 31 only");
        assertThat(log.verify().finding())
                .extracting(Verified.Finding::position)
                .isEqualTo(32L);
    }

    @Test
    void aPackageThatWasBegunBeforeItIsRefusedAndSaysWhatToDo(@TempDir Path folder) throws IOException {
        SealedRecord begun = new SealedRecord(log.seals().last().orElseThrow(), log.seals(), log.keys());
        log.rotateKey();
        SealedLog.all(log.sealing());
        try (AuditPackageWriter writer = begun.writer(OutputStream.nullOutputStream(), folder)) {
            assertThatThrownBy(() -> begun.finish(writer, "A package", Instant.EPOCH))
                    .isInstanceOf(PackageRefused.class)
                    .hasMessageEndingWith("order it again.");
        }
    }

    @Test
    void whatARetiredKeySignedWithIsGone() {
        String first = log.keys().verifier().text();
        log.rotateKey();
        SealedLog.all(log.sealing());
        assertThat(log.owner()
                        .sql(
                                "select verifier from ledger.signing_secret union all select verifier from ledger.next_key")
                        .query(String.class)
                        .list())
                .containsExactly(log.keys().verifier().text())
                .doesNotContain(first);
        assertThatThrownBy(() -> log.keys().signing(30)).isInstanceOf(LedgerBroken.class);
    }

    @Test
    void keysFollowEachOther() {
        List<VerifierKey> keys = new ArrayList<>(List.of(log.keys().verifier()));
        List<String> handedOut = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            handedOut.add(log.queries().checkpoint());
            log.rotateKey();
            log.record(i);
            SealedLog.all(log.sealing());
            keys.add(log.keys().verifier());
        }
        assertThat(log.queries().known().keys()).extracting(LogKey::key).containsExactlyElementsOf(keys);
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(handedOut)
                .allSatisfy(note -> assertThat(opened(note).signedBy()).isNotEmpty());
        assertThat(log.verify(handedOut.toArray(String[]::new)).well()).isTrue();
    }

    @Test
    void oneThatWaitsIsTakenUpBeforeTheNextIsMade() {
        log.rotateKey();
        assertThatThrownBy(log::rotateKey)
                .isInstanceOf(Problem.class)
                .hasMessageContaining("waits to be taken up by the next checkpoint");
        SealedLog.all(log.sealing());
        log.rotateKey();
        SealedLog.all(log.sealing());
        assertThat(log.queries().known().keys()).hasSize(3);
    }

    /** As when whoever ordered it died before the event was in the log. */
    @Test
    void aKeyWhoseEventNeverCameSignsNothingAndMakesRoom() {
        String old = log.keys().verifier().text();
        String orphan = log.rotation(Clock.systemUTC()).prepare().key();
        log.record(2);
        SealedLog.all(log.sealing());
        assertThat(log.keys().verifier().text()).isEqualTo(old);
        assertThatThrownBy(() -> log.rotation(Clock.systemUTC()).prepare()).isInstanceOf(Problem.class);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
        String second = log.rotation(later).prepare().key();
        assertThat(second).isNotEqualTo(orphan);
        assertThat(log.owner()
                        .sql("select verifier from ledger.next_key")
                        .query(String.class)
                        .list())
                .containsExactly(second);
    }

    @Test
    void whoDiesWhileTakingItUpIsFollowedByAnotherWhoDoesTheSame() {
        log.rotateKey();
        AtomicBoolean fails = new AtomicBoolean(true);
        Sealing unlucky = log.sealing(failingToCommit(fails), 50);
        String old = log.keys().verifier().text();
        assertThatThrownBy(unlucky::seal).isInstanceOf(TransactionSystemException.class);
        assertThat(log.keys().verifier().text()).isEqualTo(old);
        assertThat(log.queries().checkpoint()).doesNotContain("\n31\n");
        assertThat(log.sealing().seal()).isEqualTo(1);
        assertThat(opened(log.queries().checkpoint()).signedBy()).hasSize(2);
        fails.set(false);
        log.record(1);
        assertThat(unlucky.seal()).isEqualTo(1);
        assertThat(opened(log.queries().checkpoint()).signedBy()).hasSize(1);
    }

    @Test
    void aSealerThatRunsGoesOnWithTheNewKey() {
        Sealer sealer = log.bean(Sealer.class);
        sealer.start();
        for (int i = 0; i < 3; i++) {
            int keys = i + 2;
            log.record(5);
            log.rotateKey();
            log.record(60);
            await().until(() -> log.queries().known().keys().size() == keys
                    && log.checkpoint().size() == log.events().head());
        }
        assertThat(sealer.failures()).isZero();
        assertThat(log.verify().well()).isTrue();
    }

    /** Somebody who writes events alone can't give the log a key of their own. */
    @Test
    void anEventThatNamesAKeyThatIsNotHereChangesNothing() {
        String old = log.keys().verifier().text();
        SigningKey own = SigningKey.create(log.keys().origin());
        log.enter(
                new LedgerKeyRotated(log.keys().origin(), old, own.verifierKey().text()));
        SealedLog.all(log.sealing());
        assertThat(log.keys().verifier().text()).isEqualTo(old);
        assertThat(opened(log.queries().checkpoint()).signedBy()).hasSize(1);
    }

    private TrustedCheckpoint opened(String note) {
        return log.queries().known().open(SignedNote.parse(note));
    }

    private JdbcTransactionManager failingToCommit(AtomicBoolean fails) {
        return new JdbcTransactionManager(log.bean(DataSource.class)) {
            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                if (fails.get()) {
                    doRollback(status);
                    throw new TransactionSystemException("lost");
                }
                super.doCommit(status);
            }
        };
    }
}
