package health.waymark.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of Go's golang.org/x/mod/sumdb/note is the yardstick: its key, its text, its signature, to the byte. */
class SignedNoteTest {
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String LINE =
            "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String NOTE = TEXT + "\n" + LINE;
    private static final VerifierKey PETER =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final byte[] TYPED_SEED = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    private static final SigningKey PETERS =
            SigningKey.ofSeed("PeterNeumann", Arrays.copyOfRange(TYPED_SEED, 1, TYPED_SEED.length));

    private final SigningKey other = SigningKey.create("other.example");

    @Test
    void signsAsGoDoes() {
        assertThat(PETERS.verifierKey()).isEqualTo(PETER);
        assertThat(SignedNote.sign(TEXT, PETERS).note()).isEqualTo(NOTE);
    }

    @Test
    void findsWhatGoSignedGood() {
        SignedNote note = SignedNote.parse(NOTE);

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.note()).isEqualTo(NOTE);
        assertThat(note.verified(List.of(PETER))).containsExactly(new VerifiedSignature(PETER, null));
    }

    @Test
    void findsTheExampleOfTheSpecificationGood() {
        VerifierKey key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        SignedNote note = SignedNote.parse(
                "This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");

        assertThat(note.verified(List.of(key)))
                .extracting(VerifiedSignature::by)
                .containsExactly(key);
    }

    @Test
    void readsWhatItWrites() {
        SignedNote note = SignedNote.sign("a line\n\n\u00e8 subito sera.\n\n", other, PETERS);

        assertThat(SignedNote.parse(note.bytes())).isEqualTo(note);
        assertThat(note.verified(List.of(PETER, other.verifierKey()))).hasSize(2);
    }

    @Test
    void passesOverSignaturesOfKeysItDoesNotKnow() {
        SignedNote note = SignedNote.sign(TEXT, other, PETERS);

        assertThat(note.verified(List.of(PETER)))
                .extracting(VerifiedSignature::by)
                .containsExactly(PETER);
        assertThat(note.verified(List.of())).isEmpty();
    }

    @Test
    void passesOverASignatureThatSharesOnlyNameOrOnlyIdWithAKnownKey() {
        SigningKey namesake = SigningKey.create("PeterNeumann");
        byte[] twin = Base64.getDecoder().decode(LINE.split(" ")[2].strip());
        SignedNote note = SignedNote.parse(NOTE)
                .with(SignedNote.sign(TEXT, namesake).signatures().get(0))
                .with(new NoteSignature("somebody", Strict.base64(twin)));

        assertThat(note.verified(List.of(PETER))).hasSize(1);
    }

    @Test
    void refusesANoteWithABadSignatureByAKnownKeyThoughAnotherIsGood() {
        SignedNote note = SignedNote.sign(TEXT, other)
                .with(SignedNote.sign("Another text.\n", PETERS).signatures().get(0));

        assertThatThrownBy(() -> note.verified(List.of(other.verifierKey(), PETER)))
                .isInstanceOf(NoteRefused.class)
                .hasMessageContaining("The signature by PeterNeumann (c74f20a3) isn't of this text");
        assertThat(note.verified(List.of(other.verifierKey()))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                TEXT,
                TEXT + "\n",
                TEXT + "\n\n" + LINE + "\n",
                TEXT + "\n" + LINE + "Unexpected line.\n",
                "\u0001" + NOTE,
                TEXT + "\r\n" + LINE,
                "a\tb\n\n" + LINE,
            })
    void refusesWhatIsNoNote(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(NoteRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u2014 Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBt",
                "\u2014 Peter+Neumann x08go/ZJkuBS9UG/SffcvIAQ",
                "\u2014 Peter\u00a0Neumann x08go/ZJkuBS9UG/SffcvIAQ",
                "\u2014  x08go/ZJkuBS9UG/SffcvIAQ",
                "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQ ",
                "\u2014 PeterNeumann  x08go/ZJkuBS9UG/SffcvIAQ",
                "- PeterNeumann x08go/ZJkuBS9UG/SffcvIAQ",
                "\u2014PeterNeumann x08go/ZJkuBS9UG/SffcvIAQ",
                "\u2013 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQ",
                "\u2014 PeterNeumann x08go_ZJkuBS9UG_SffcvIAQ",
                "\u2014 PeterNeumann x08goA",
                "\u2014 PeterNeumann x08goB==",
                "\u2014 PeterNeumann x08gow==",
                "\u2014 PeterNeumann",
                "\u2014 PeterNeumann ",
            })
    void refusesWhatIsNoSignatureLine(String line) {
        assertThatThrownBy(() -> SignedNote.parse(TEXT + "\n" + line + "\n")).isInstanceOf(NoteRefused.class);
    }

    @Test
    void refusesWhatHasNoNewlineAtItsEnd() {
        assertThatThrownBy(() -> SignedNote.parse(NOTE.substring(0, NOTE.length() - 1)))
                .hasMessageContaining("ends with a signature line and its newline");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] note = NOTE.getBytes(StandardCharsets.UTF_8);
        note[3] = (byte) 0xff;

        assertThatThrownBy(() -> SignedNote.parse(note)).hasMessage("The note isn't UTF-8.");
    }

    @Test
    void takesAHundredSignaturesAndNoMore() {
        NoteSignature one = SignedNote.parse(NOTE).signatures().get(0);

        assertThat(new SignedNote(TEXT, Collections.nCopies(100, one)).verified(List.of(PETER)))
                .hasSize(100);
        assertThatThrownBy(() -> SignedNote.parse(TEXT + "\n" + LINE.repeat(101)))
                .hasMessageContaining("100 signatures at most; this one has 101");
        assertThatThrownBy(() -> SignedNote.parse(new byte[(1 << 20) + 1])).hasMessageContaining("bytes at most");
    }

    @Test
    void signsNothingThatNobodyCouldRead() {
        assertThatThrownBy(() -> SignedNote.sign("no newline", other)).isInstanceOf(NoteRefused.class);
        assertThatThrownBy(() -> SignedNote.sign("a\u0000b\n", other)).isInstanceOf(NoteRefused.class);
        assertThatThrownBy(() -> SignedNote.sign("half a \ud800 pair\n", other)).isInstanceOf(NoteRefused.class);
        assertThatThrownBy(() -> SignedNote.sign("text\n")).hasMessage("Nobody signed this note.");
    }
}
