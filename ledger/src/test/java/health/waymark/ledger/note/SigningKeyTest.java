package health.waymark.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningKeyTest {

    /** RFC 8032, section 7.1. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + " d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    })
    void derivesThePublicKeyFromTheSeed(String seed, String publicKey) {
        SigningKey key = SigningKey.ofSeed("n", HexFormat.of().parseHex(seed));

        assertThat(key.verifierKey())
                .isEqualTo(new VerifierKey(
                        "n", SignatureType.ED25519, HexFormat.of().parseHex(publicKey)));
        assertThat(HexFormat.of().formatHex(key.seed())).isEqualTo(seed);
    }

    /** RFC 8410, section 10. */
    @Test
    void readsPkcs8() {
        SigningKey key = SigningKey.ofPkcs8(
                "n", Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC"));
        byte[] spki = Base64.getDecoder().decode("MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=");

        assertThat(key.verifierKey().material())
                .isEqualTo(Base64.getEncoder().encodeToString(Arrays.copyOfRange(spki, 12, spki.length)));
        assertThat(SigningKey.ofPkcs8("n", key.pkcs8()).seed()).isEqualTo(key.seed());
    }

    @Test
    void isANewOneEachTimeAndTheSameWhenRestored() {
        SigningKey key = SigningKey.create("clinic.example/log");
        SigningKey restored = SigningKey.ofSeed("clinic.example/log", key.seed());

        assertThat(SigningKey.create("clinic.example/log").seed()).isNotEqualTo(key.seed());
        assertThat(SignedNote.sign("text\n", restored)).isEqualTo(SignedNote.sign("text\n", key));
        assertThat(SignedNote.sign("text\n", key).verified(List.of(restored.verifierKey())))
                .hasSize(1);
    }

    @Test
    void doesNotShowItsSecret() {
        SigningKey key = SigningKey.create("n");

        assertThat(key.toString()).isEqualTo(key.verifierKey().toString()).hasSizeLessThan(20);
    }

    @Test
    void saysWhatIsWrongWithWhatItIsMadeOf() {
        assertThatThrownBy(() -> SigningKey.ofSeed("n", new byte[31]))
                .hasMessage("The seed of the key n has 31 bytes instead of 32.");
        assertThatThrownBy(() -> SigningKey.ofPkcs8("n", new byte[48]))
                .isInstanceOf(NoteRefused.class)
                .hasMessageContaining("no Ed25519 key in PKCS#8");
        assertThatThrownBy(() -> SigningKey.create("two words")).hasMessageContaining("neither spaces nor plus");
    }
}
