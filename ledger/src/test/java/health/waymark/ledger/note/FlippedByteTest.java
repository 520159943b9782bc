package health.waymark.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever byte of a note changes: it is refused, or what is trusted of it is a part of what was trusted before. */
class FlippedByteTest {
    private static final String ORIGIN = "clinic.example/log";
    private static final int[] CHANGES = {0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff};

    private final Random random = new Random(6962);
    private final SigningKey key = key(ORIGIN);
    private final SigningKey witness = key("witness.example/w1");
    private final KnownLog log =
            new KnownLog(ORIGIN, List.of(LogKey.of(key.verifierKey())), List.of(witness.witnessKey()));

    @Test
    void noByteOfACheckpointCanChange() {
        Checkpoint checkpoint = new Checkpoint(ORIGIN, 20852163, bytes());
        SignedNote note = SignedNote.sign(checkpoint.text(), key)
                .with(witness.cosign(checkpoint, Instant.ofEpochSecond(1_679_315_147)))
                .with(SignedNote.sign(checkpoint.text(), key("stranger"))
                        .signatures()
                        .get(0));
        byte[] whole = note.bytes();
        int ours = whole.length - others(note);
        TrustedCheckpoint before = log.open(whole);
        int taken = 0;
        for (int at = 0; at < whole.length; at++) {
            for (int change : CHANGES) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) change;
                TrustedCheckpoint opened = opened(changed);
                if (opened != null) {
                    taken++;
                    assertThat(opened.checkpoint()).isEqualTo(before.checkpoint());
                    assertThat(opened.signedBy()).isEqualTo(before.signedBy());
                    assertThat(before.witnessedBy()).containsAll(opened.witnessedBy());
                    assertThat(at).as("only what others signed may change").isGreaterThanOrEqualTo(ours);
                }
            }
        }
        assertThat(taken).as("changes in a stranger's signature").isPositive();
    }

    @Test
    void noByteCanBeAddedOrLeftOut() {
        byte[] whole =
                SignedNote.sign(new Checkpoint(ORIGIN, 7, bytes()).text(), key).bytes();
        for (int at = 0; at <= whole.length; at++) {
            byte[] longer = new byte[whole.length + 1];
            System.arraycopy(whole, 0, longer, 0, at);
            longer[at] = (byte) random.nextInt(256);
            System.arraycopy(whole, at, longer, at + 1, whole.length - at);
            if (opened(longer) != null) {
                fail("a byte added at %d was taken", at);
            }
            if (at < whole.length) {
                byte[] shorter = new byte[whole.length - 1];
                System.arraycopy(whole, 0, shorter, 0, at);
                System.arraycopy(whole, at + 1, shorter, at, whole.length - at - 1);
                if (opened(shorter) != null) {
                    fail("the byte left out at %d was taken", at);
                }
            }
        }
    }

    @Test
    void noByteOfAKeyCanChange() {
        String vkey = key.verifierKey().text();
        for (int at = 0; at < vkey.length(); at++) {
            for (int change : CHANGES) {
                char[] changed = vkey.toCharArray();
                changed[at] ^= (char) change;
                try {
                    fail("%s was taken", VerifierKey.parse(new String(changed)));
                } catch (NoteRefused asItShould) {
                    assertThat(asItShould).hasMessageEndingWith(".");
                }
            }
        }
    }

    /** How long the lines are that aren't the log's own. */
    private static int others(SignedNote note) {
        return note.signatures().stream()
                .skip(1)
                .mapToInt(each -> (each.line() + "\n").getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private @Nullable TrustedCheckpoint opened(byte[] note) {
        try {
            return log.open(note);
        } catch (NoteRefused refused) {
            assertThat(refused).hasMessageEndingWith(".");
            return null;
        }
    }

    private SigningKey key(String name) {
        return SigningKey.ofSeed(name, bytes());
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
