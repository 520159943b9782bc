package health.waymark.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is all that is there, however much that is and however it is asked for. */
class BytesTest {
    private final byte[] content = new byte[100_000];

    @TempDir
    Path folder;

    private Bytes bytes() throws Exception {
        new Random(3).nextBytes(content);
        return Bytes.of(Files.write(folder.resolve("file"), content));
    }

    @Test
    void aStreamIsReadToItsEnd() throws Exception {
        try (Bytes bytes = bytes()) {
            for (int length : new int[] {0, 1, 8_191, 8_192, 8_193, 16_384, 20_000, 99_993}) {
                assertThat(bytes.stream(7, 7 + length).readAllBytes())
                        .as("%d bytes", length)
                        .isEqualTo(Arrays.copyOfRange(content, 7, 7 + length));
            }
        }
    }

    @Test
    void whoAsksForNothingIsNotToldThatItIsTheEnd() throws Exception {
        try (Bytes bytes = bytes();
                InputStream stream = bytes.stream(0, 1)) {
            assertThat(stream.read(new byte[4], 2, 0)).isZero();
            assertThat(stream.read()).isEqualTo(content[0] & 0xff);
            assertThat(stream.read()).isEqualTo(-1);
        }
    }
}
