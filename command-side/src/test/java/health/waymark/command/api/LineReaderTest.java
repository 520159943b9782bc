package health.waymark.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    private static final String LONG = "0123456789".repeat(20_000);

    /** Read so many bytes at a time, as they come over a network. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1 << 16})
    void linesComeOutWholeHoweverTheyComeIn(int atOnce) throws IOException {
        assertThat(lines("one\n\ntwo\r\n" + LONG + "\nlast", 1_000_000, atOnce))
                .containsExactly("one", "", "two\r", LONG, "last");
        assertThat(lines("one\n", 10, atOnce)).containsExactly("one");
        assertThat(lines("", 10, atOnce)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1 << 16})
    void aLineLongerThanTheLimitIsReadOverAndSaidToBe(int atOnce) throws IOException {
        assertThat(lines("1234567890\n12345678901\n" + LONG + "\nlast\n", 10, atOnce))
                .containsExactly("1234567890", "too long", "too long", "last");
    }

    private static List<String> lines(String text, long limit, int atOnce) throws IOException {
        LineReader reader = new LineReader(inParts(text, atOnce), limit);
        List<String> lines = new ArrayList<>();
        for (byte[] line = reader.next(); line != null; line = reader.next()) {
            lines.add(reader.tooLong() ? "too long" : new String(line, StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static InputStream inParts(String text, int atOnce) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                return super.read(into, from, Math.min(most, atOnce));
            }
        };
    }
}
