package health.waymark.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are in use out there, as those who run them publish them. */
class VerifierKeyTest {
    private static final String SUM = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    @ParameterizedTest
    @CsvSource({
        SUM + ", ED25519, sum.golang.org, 33de0ae",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, ED25519, PeterNeumann, c74f20a3",
        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2, COSIGNATURE, remora.n621.de, da77ade7",
        "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv, COSIGNATURE,"
                + " witness.stagemole.eu, 67f7aea0",
    })
    void readsAndWritesPublishedKeys(String vkey, SignatureType type, String name, String id) {
        VerifierKey key = VerifierKey.parse(vkey);

        assertThat(key.type()).isEqualTo(type);
        assertThat(key.name()).isEqualTo(name);
        assertThat(Integer.toHexString(key.id())).isEqualTo(id);
        assertThat(key.text()).isEqualTo(vkey);
        assertThat(key).isEqualTo(VerifierKey.parse(vkey)).hasSameHashCodeAs(VerifierKey.parse(vkey));
    }

    @Test
    void saysWhatWasChanged() {
        assertThatThrownBy(() -> VerifierKey.parse(SUM.replace("033de0ae", "033de0af")))
                .isInstanceOf(NoteRefused.class)
                .hasMessage("The id of the key of sum.golang.org is 033de0ae, not 033de0af: something in its line was"
                        + " changed.");
        assertThatThrownBy(() -> VerifierKey.parse("sum.golang.org+033de0ae"))
                .hasMessage("A key is written as name+id+base64; this isn't: \"sum.golang.org+033de0ae\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "++",
                "+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.org+033DE0AE+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.org+33de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.org+033de0ae+",
                "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8\n",
                "sum.golang.org+033de0ae+Ac4zctda0e5eza-HJyk9SxEdh-s3Ux18htTTAD8OuAn8",
                // a longer key and an unknown type, each with the id it would have
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            })
    void refusesWhatIsNoKey(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(NoteRefused.class);
    }

    @Test
    void refusesBytesThatAreNoPointOrThatWriteOneDifferently() {
        // y = 2 isn't on the curve; p + 1 is the point 1 once more
        for (String bytes : new String[] {
            "0200000000000000000000000000000000000000000000000000000000000000",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
        }) {
            assertThatThrownBy(() -> new VerifierKey(
                            "n", SignatureType.ED25519, HexFormat.of().parseHex(bytes)))
                    .isInstanceOf(NoteRefused.class)
                    .hasMessage("The key of n is no point of Ed25519.");
        }
    }
}
