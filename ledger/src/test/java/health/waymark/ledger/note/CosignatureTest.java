package health.waymark.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A checkpoint as a public log (a staging log of Certificate Transparency) and four public witnesses signed it. */
class CosignatureTest {
    private static final String ORIGIN = "arche2025h1.staging.ct.transparency.dev";
    private static final String NOTE = """
            arche2025h1.staging.ct.transparency.dev
            1432088532
            U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

            \u2014 arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
            \u2014 arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
            \u2014 transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
            \u2014 witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
            \u2014 remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
            \u2014 witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
            """;
    private static final VerifierKey LOG = VerifierKey.parse(
            "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
    private static final List<VerifierKey> WITNESSES = List.of(
            VerifierKey.parse(
                    "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM"),
            VerifierKey.parse("witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO"),
            VerifierKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"),
            VerifierKey.parse("witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv"));

    private final KnownLog log = new KnownLog(ORIGIN, List.of(LogKey.of(LOG)), WITNESSES);

    @Test
    void findsWhatOthersSignedAndCosignedGood() {
        TrustedCheckpoint opened = log.open(SignedNote.parse(NOTE), 4);

        assertThat(opened.checkpoint().size()).isEqualTo(1432088532);
        assertThat(opened.signedBy()).containsExactly(LOG);
        assertThat(opened.witnessedBy()).extracting(VerifiedSignature::by).containsExactlyElementsOf(WITNESSES);
        assertThat(opened.witnessedBy())
                .extracting(VerifiedSignature::at)
                .containsOnly(Instant.ofEpochSecond(0x6a122120L));
    }

    @Test
    void refusesACosignatureWhoseTimeWasChanged() {
        String later = NOTE.replace("2net5wAAAABqEiEg", "2net5wAAAABqEiEh");

        assertThatThrownBy(() -> log.open(SignedNote.parse(later)))
                .isInstanceOf(NoteRefused.class)
                .hasMessageContaining("The signature by remora.n621.de (da77ade7) isn't of this text");
    }

    @Test
    void refusesATimeBeyondSixtyThreeBits() {
        String negative = NOTE.replace("2net5wAAAABqEiEg", "2net54AAAABqEiEg");

        assertThatThrownBy(() -> log.open(SignedNote.parse(negative))).isInstanceOf(NoteRefused.class);
    }

    /** Signed by its key even: nothing that reads it could say when that is. */
    @Test
    void refusesATimeAfterTheYear9999() {
        SigningKey witness = SigningKey.create("witness.example/w1");
        Checkpoint checkpoint = new Checkpoint("clinic.example/log", 7, new byte[32]);
        Instant last = Instant.parse("9999-12-31T23:59:59Z");

        assertThat(witness.witnessKey().verifies(checkpoint.text(), witness.cosign(checkpoint, last)))
                .isTrue();
        assertThat(witness.witnessKey().verifies(checkpoint.text(), witness.cosign(checkpoint, last.plusSeconds(1))))
                .isFalse();
    }

    @Test
    void cosignsWhatItsOwnKeyFindsGood() {
        SigningKey ours = SigningKey.create("clinic.example/log");
        SigningKey witness = SigningKey.create("witness.example/w1");
        Checkpoint checkpoint = new Checkpoint("clinic.example/log", 7, new byte[32], List.of("an extension"));
        Instant at = Instant.parse("2026-05-03T10:15:30Z");
        SignedNote note = SignedNote.sign(checkpoint.text(), ours).with(witness.cosign(checkpoint, at));
        KnownLog known = new KnownLog(
                "clinic.example/log", List.of(LogKey.of(ours.verifierKey())), List.of(witness.witnessKey()));

        assertThat(known.open(SignedNote.parse(note.bytes()), 1).witnessedBy())
                .containsExactly(new VerifiedSignature(witness.witnessKey(), at));
        assertThat(witness.witnessKey()).isNotEqualTo(witness.verifierKey());
    }

    @Test
    void doesNotTakeAWitnesssWordForTheLogs() {
        SigningKey one = SigningKey.create("clinic.example/log");
        Checkpoint checkpoint = new Checkpoint("clinic.example/log", 7, new byte[32]);
        NoteSignature cosignature = one.cosign(checkpoint, Instant.EPOCH);
        KnownLog known = KnownLog.of("clinic.example/log", one.verifierKey());

        assertThatThrownBy(() -> known.open(new SignedNote(checkpoint.text(), List.of(cosignature))))
                .hasMessageContaining("No key of clinic.example/log that is known here signed");
    }
}
