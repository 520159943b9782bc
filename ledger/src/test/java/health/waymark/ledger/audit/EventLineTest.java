package health.waymark.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.ledger.Leaf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventLineTest {
    private static final Instant AT = Instant.parse("2026-05-03T10:15:30.123456Z");
    private static final UUID ID = UUID.fromString("0190a5c0-0000-7000-8000-000000000017");

    @Test
    void writesTextAsTextAndOtherBytesAsBase64() {
        Leaf leaf =
                leaf("{\"note\":\"caf\u00e9\\n\"}\n\u0001".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xff});

        assertThat(EventLine.of(leaf))
                .isEqualTo(
                        "{\"position\":17,\"eventId\":\"0190a5c0-0000-7000-8000-000000000017\",\"stream\":\"Plan-1\","
                                + "\"sequence\":0,\"streamType\":\"Plan\",\"type\":\"PlanDrafted\",\"revision\":1,"
                                + "\"recordedAt\":\"2026-05-03T10:15:30.123456Z\","
                                + "\"payload\":\"{\\\"note\\\":\\\"caf\u00e9\\\\n\\\"}\\n\\u0001\",\"metadata\":{\"base64\":\"/w==\"}}");
    }

    @Test
    void readsEveryByteBack() {
        Random random = new Random(17);
        for (int round = 0; round < 2_000; round++) {
            byte[] payload = round % 2 == 0 ? bytes(random) : text(random).getBytes(StandardCharsets.UTF_8);
            Leaf leaf = new Leaf(
                    random.nextLong(),
                    new UUID(random.nextLong(), random.nextLong()),
                    text(random),
                    random.nextLong(),
                    text(random),
                    text(random),
                    random.nextInt(),
                    Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L),
                    payload,
                    bytes(random));

            String line = EventLine.of(leaf);

            assertThat(line).doesNotContain("\n");
            assertThat(EventLine.parse(line).entry()).isEqualTo(leaf.entry());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "position":17    | "position":017
                    "position":17    | "position": 17
                    "position":17    | "position":"17"
                    "position":17    | "position":+17
                    "position":17    | "position":
                    "sequence":0     | "sequence":-0
                    "sequence":0     | "sequence":0,"sequence":0
                    "revision":1     | "revision":4294967297
                    "type":          | "Type":
                    0190a5c0-        | 0190A5C0-
                    0190a5c0-        | 190a5c0-
                    30.123456Z       | 30.123456+00:00
                    30.123456Z       | 30.1234560Z
                    30.123456Z       | 30.123456789Z
                    "Plan-1"         | "Plan\\u002d1"
                    "Plan-1"         | "Plan\\/1"
                    "Plan-1"         | "Plan\\q1"
                    "Plan-1"         | "Plan\\u00"
                    "Plan-1"         | "Plan-1
                    "payload":"{}"   | "payload":{"base64":"e30="}
                    "payload":"{}"   | "payload":{}
                    "payload":"{}"   | "payload":"{}","note":""
                    "metadata":"m"}  | "metadata":"m"}}
                    "metadata":"m"}  | "metadata":"m"
                    "metadata":"m"}  | "metadata":{"base64":"_w=="}}
                    """)
    void refusesEveryOtherSpelling(String right, String wrong) {
        String line = EventLine.of(leaf("{}".getBytes(StandardCharsets.UTF_8), "m".getBytes(StandardCharsets.UTF_8)));
        assertThat(line).contains(right);

        assertThatThrownBy(() -> EventLine.parse(line.replace(right, wrong)))
                .isInstanceOf(PackageRefused.class)
                .hasMessageStartingWith("This is no event as Waymark writes it: ")
                .hasMessageEndingWith(".");
    }

    private static Leaf leaf(byte[] payload, byte[] metadata) {
        return new Leaf(17, ID, "Plan-1", 0, "Plan", "PlanDrafted", 1, AT, payload, metadata);
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(20); left > 0; left--) {
            int bound = random.nextBoolean() ? 0x80 : 0xd800;
            text.appendCodePoint(random.nextInt(10) == 0 ? 0x1f642 : random.nextInt(bound));
        }
        return text.toString();
    }
}
