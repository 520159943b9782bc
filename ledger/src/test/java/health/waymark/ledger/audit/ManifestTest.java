package health.waymark.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
    private static final String HASH = "0a".repeat(32);
    private static final Manifest MANIFEST = new Manifest(
            "clinic.example/log",
            20900,
            Instant.parse("2026-11-23T09:00:00Z"),
            "Plan 1 for the surveyor",
            12,
            List.of(new ListedFile(HASH, 7, "events.ndjson"), new ListedFile(HASH, 0, "pictures/a-b_c.png")),
            4711,
            HASH);

    @Test
    void isReadAsItIsWritten() {
        assertThat(MANIFEST.text())
                .isEqualTo(
                        "waymark-audit-package/v1\norigin clinic.example/log\nsize 20900\nmade 2026-11-23T09:00:00Z\n"
                                + "about Plan 1 for the surveyor\nevents 12\nfile " + HASH + " 7 events.ndjson\nfile "
                                + HASH
                                + " 0 pictures/a-b_c.png\nbefore " + HASH + " 4711\n");
        assertThat(Manifest.parse(MANIFEST.text())).isEqualTo(MANIFEST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    package/v1       | package/v2
                    origin           | Origin
                    size 20900       | size 020900
                    size 20900       | size x
                    00:00Z           | 00:00.000Z
                    about            | About
                    events 12        | events
                    7 events.ndjson  | 7  events.ndjson
                    7 events.ndjson  | 7
                    events.ndjson    | ../events.ndjson
                    events.ndjson    | /events.ndjson
                    events.ndjson    | Events.ndjson
                    a-b_c.png        | a b.png
                    file 0a          | file 0A
                    file 0a          | file 0
                    before           | after
                    4711             | 4711 x
                    """)
    void refusesEveryOtherSpelling(String right, String wrong) {
        assertThat(MANIFEST.text()).contains(right);

        assertThatThrownBy(() -> Manifest.parse(MANIFEST.text().replace(right, wrong)))
                .isInstanceOf(PackageRefused.class);
    }

    @Test
    void refusesMoreAndLess() {
        String text = MANIFEST.text();
        for (int end = 0; end < text.length(); end++) {
            String shorter = text.substring(0, end);
            assertThatThrownBy(() -> Manifest.parse(shorter)).isInstanceOf(PackageRefused.class);
        }
        assertThatThrownBy(() -> Manifest.parse(text + "\n")).isInstanceOf(PackageRefused.class);
    }
}
