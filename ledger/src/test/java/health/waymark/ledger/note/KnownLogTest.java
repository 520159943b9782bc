package health.waymark.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownLogTest {
    private static final String ORIGIN = "clinic.example/log";

    private final SigningKey first = SigningKey.create(ORIGIN);
    private final SigningKey second = SigningKey.create(ORIGIN);
    private final SigningKey stranger = SigningKey.create(ORIGIN);
    private final SigningKey witness = SigningKey.create("witness.example/w1");
    private final SigningKey otherWitness = SigningKey.create("witness.example/w2");

    /** Its key was changed at size 100; the one checkpoint of that size both may sign. */
    private final KnownLog log = new KnownLog(
            ORIGIN,
            List.of(new LogKey(first.verifierKey(), 0, 100L), new LogKey(second.verifierKey(), 100, null)),
            List.of(witness.witnessKey(), otherWitness.witnessKey()));

    @Test
    void opensWhatTheKeyOfItsTimeSigned() {
        assertThat(log.open(signed(99, first).bytes()).signedBy()).containsExactly(first.verifierKey());
        assertThat(log.open(signed(100, first)).signedBy()).containsExactly(first.verifierKey());
        assertThat(log.open(signed(100, second)).signedBy()).containsExactly(second.verifierKey());
        assertThat(log.open(signed(101, second)).checkpoint()).isEqualTo(checkpoint(101));
        assertThat(log.open(signed(101, first, second)).signedBy()).containsExactly(second.verifierKey());
    }

    @Test
    void refusesAKeyThatWasTakenOutOfService() {
        assertThatThrownBy(() -> log.open(signed(101, first)))
                .isInstanceOf(NoteRefused.class)
                .hasMessage(
                        "The key " + first + " signed the checkpoint of clinic.example/log at size 101, but it is the"
                                + " log's from size 0 until size 100 only.");
    }

    @Test
    void refusesAKeyThatWasNotInServiceYet() {
        assertThatThrownBy(() -> log.open(signed(99, second)))
                .hasMessageContaining("but it is the log's from size 100 on only");
    }

    @Test
    void namesWhoSignedAndWhoShouldHave() {
        assertThatThrownBy(() -> log.open(signed(5, stranger)))
                .hasMessage(
                        "No key of clinic.example/log that is known here signed the checkpoint of clinic.example/log at"
                                + " size 5: it carries signatures by " + stranger + "; known are " + first + ", "
                                + second + ".");
    }

    @Test
    void refusesAnotherLogsCheckpoint() {
        SignedNote note = SignedNote.sign(new Checkpoint("other.example/log", 5, new byte[32]).text(), first);

        assertThatThrownBy(() -> log.open(note))
                .hasMessage("The checkpoint is of other.example/log, not of clinic.example/log.");
    }

    @Test
    void refusesASignatureOfAnotherCheckpoint() {
        SignedNote note = new SignedNote(checkpoint(6).text(), signed(5, first).signatures());

        assertThatThrownBy(() -> log.open(note))
                .hasMessageContaining("The signature by " + first + " isn't of this text");
    }

    @Test
    void saysWhichWitnessesAreMissing() {
        NoteSignature cosigned = witness.cosign(checkpoint(5), Instant.EPOCH);
        SignedNote note = signed(5, first).with(cosigned).with(cosigned);

        assertThat(log.open(note, 1).witnessedBy()).isNotEmpty();
        assertThatThrownBy(() -> log.open(note, 2))
                .hasMessage("Of 2 witnesses that the checkpoint of clinic.example/log at size 5 needs 1 cosigned it: "
                        + witness.witnessKey() + "; missing among: " + otherWitness.witnessKey() + ".");
    }

    @Test
    void opensOtherTextsOfTheLogByTheKeyOfTheirTime() {
        SignedNote note = SignedNote.sign("a list of files\n", second);

        assertThat(log.signers(note, 200, "the list")).containsExactly(second.verifierKey());
        assertThatThrownBy(() -> log.signers(note, 50, "the list")).hasMessageContaining("signed the list, but");
    }

    @Test
    void refusesKeysThatNobodyCouldTellApart() {
        LogKey key = LogKey.of(first.verifierKey());
        SigningKey alias = SigningKey.ofSeed("witness.example/alias", witness.seed());

        assertThatThrownBy(() -> new KnownLog(ORIGIN, List.of(key, key), List.of()))
                .hasMessageContaining("two keys with the name and id");
        assertThatThrownBy(() -> new KnownLog(ORIGIN, List.of(key), List.of(witness.witnessKey(), alias.witnessKey())))
                .hasMessageContaining("two keys with the witness key");
        assertThatThrownBy(() -> new KnownLog(ORIGIN, List.of(), List.of())).isInstanceOf(NoteRefused.class);
        assertThatThrownBy(() -> new KnownLog(ORIGIN, List.of(key), List.of(witness.verifierKey())))
                .hasMessageContaining("is no witness's");
        assertThatThrownBy(() -> LogKey.of(witness.witnessKey())).hasMessageContaining("is a witness's");
        assertThatThrownBy(() -> new LogKey(first.verifierKey(), 5, 4L)).isInstanceOf(NoteRefused.class);
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(log.text())
                .isEqualTo(
                        "origin clinic.example/log\nkey " + first.verifierKey().text() + " 0 100\nkey "
                                + second.verifierKey().text() + " 100\nwitness "
                                + witness.witnessKey().text() + "\nwitness "
                                + otherWitness.witnessKey().text() + "\n");
        assertThat(KnownLog.parse(log.text())).isEqualTo(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "origin x\n", "x", " origin x"})
    void refusesWhatIsNoListOfKeys(String before) {
        String key = "key " + first.verifierKey().text() + " 0\n";

        assertThatThrownBy(() -> KnownLog.parse(before + "origin o\n" + key + "\n"))
                .isInstanceOf(NoteRefused.class);
        assertThatThrownBy(() -> KnownLog.parse(before + key + "origin o\n")).isInstanceOf(NoteRefused.class);
        assertThatThrownBy(() -> KnownLog.parse("origin o\n" + key + before + "key x\n"))
                .isInstanceOf(NoteRefused.class);
    }

    private static Checkpoint checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, new byte[32]);
    }

    private static SignedNote signed(long size, SigningKey... keys) {
        return SignedNote.sign(checkpoint(size).text(), keys);
    }
}
