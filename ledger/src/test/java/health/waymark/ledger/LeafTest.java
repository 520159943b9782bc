package health.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final UUID ID = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
    private static final Instant AT = Instant.parse("2026-05-03T09:30:00.123456Z");
    private static final Leaf LEAF =
            new Leaf(7, ID, "plan-ä", 2, "Plan", "GoalSet", 1, AT, bytes("{\"a\":1}"), bytes("{\"actor\":\"x\"}"));

    @Test
    void isTenFieldsEachWithItsLength() {
        String entry = "00000008" + "0000000000000007"
                + "00000010" + "0123456789abcdef0123456789abcdef"
                + "00000007" + "706c616e2dc3a4"
                + "00000008" + "0000000000000002"
                + "00000004" + "506c616e"
                + "00000007" + "476f616c536574"
                + "00000004" + "00000001"
                + "00000008" + "000650e675407840"
                + "00000007" + "7b2261223a317d"
                + "0000000d" + "7b226163746f72223a2278227d";
        assertThat(HexFormat.of().formatHex(LEAF.entry())).isEqualTo(entry);
        assertThat(LEAF.hash()).isEqualTo(Reference.leaf(HexFormat.of().parseHex(entry)));
    }

    @Test
    void changesWithEveryField() {
        byte[] payload = LEAF.payload();
        byte[] metadata = LEAF.metadata();
        Stream<Leaf> others = Stream.of(
                new Leaf(8, ID, "plan-ä", 2, "Plan", "GoalSet", 1, AT, payload, metadata),
                new Leaf(7, new UUID(1, 2), "plan-ä", 2, "Plan", "GoalSet", 1, AT, payload, metadata),
                new Leaf(7, ID, "plan-b", 2, "Plan", "GoalSet", 1, AT, payload, metadata),
                new Leaf(7, ID, "plan-ä", 3, "Plan", "GoalSet", 1, AT, payload, metadata),
                new Leaf(7, ID, "plan-ä", 2, "Plam", "GoalSet", 1, AT, payload, metadata),
                new Leaf(7, ID, "plan-ä", 2, "Plan", "GoalSat", 1, AT, payload, metadata),
                new Leaf(7, ID, "plan-ä", 2, "Plan", "GoalSet", 2, AT, payload, metadata),
                new Leaf(7, ID, "plan-ä", 2, "Plan", "GoalSet", 1, AT.plusNanos(1_000), payload, metadata),
                new Leaf(7, ID, "plan-ä", 2, "Plan", "GoalSet", 1, AT, bytes("{\"a\":2}"), metadata),
                new Leaf(7, ID, "plan-ä", 2, "Plan", "GoalSet", 1, AT, payload, bytes("{\"actor\":\"y\"}")),
                // what one field loses another has
                new Leaf(7, ID, "plan-ä", 2, "PlanG", "oalSet", 1, AT, payload, metadata),
                new Leaf(7, ID, "plan-ä", 2, "Plan", "GoalSet", 1, AT, bytes("{\"a\":1}{"), bytes("\"actor\":\"x\"}")));
        List<String> hashes = Stream.concat(Stream.of(LEAF), others)
                .map(leaf -> HexFormat.of().formatHex(leaf.hash()))
                .toList();
        assertThat(hashes).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void takesTimesBeforeTheEpoch() {
        Leaf leaf = new Leaf(
                1, ID, "s", 0, "Plan", "T", 1, Instant.parse("1969-12-31T23:59:59.999999Z"), bytes(""), bytes(""));
        assertThat(HexFormat.of().formatHex(leaf.entry())).contains("00000008ffffffffffffffff");
    }

    @Test
    void takesNothingThatItWouldHaveToRound() {
        assertThatThrownBy(() ->
                        new Leaf(1, ID, "s", 0, "Plan", "T", 1, Instant.ofEpochSecond(1, 1), bytes(""), bytes("")))
                .hasMessage("When an event was recorded is known to the microsecond, not finer.");
        assertThatThrownBy(() -> new Leaf(1, ID, "\ud800", 0, "Plan", "T", 1, AT, bytes(""), bytes("")).hash())
                .hasMessage("A text of an event holds half a character.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
