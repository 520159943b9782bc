package health.waymark.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No byte of a package can change, be put in or be left out, whatever it is for. */
class FlippedByteTest {
    // Another each time, so that no place is left out for ever; what fails says where.
    private final Random random = new Random();

    @TempDir
    Path folder;

    @Test
    void noByteOfASmallPackageCanChange() {
        byte[] zip = new SampleLog(4, 1).packageOfThePlan(folder);
        assertThat(Checked.findings(folder, zip, Trust.NONE)).isEmpty();
        for (int at = 0; at < zip.length; at++) {
            mustFail(zip, at, at % 2 == 0 ? 1 << random.nextInt(8) : 1 + random.nextInt(255));
        }
    }

    /** Whoever changes one can make check sums and lengths around it fit; nobody can make a signature fit. */
    @Test
    void noByteOfAFileCanChangeThoughAllAroundItFits() {
        byte[] zip = new SampleLog(4, 5).packageOfThePlan(folder);
        for (String path : new Forger(zip).paths()) {
            int length = new Forger(zip).bytes(path).length;
            for (int at = 0; at < length; at++) {
                byte[] changed =
                        new Forger(zip).flip(path, at, 1 << random.nextInt(8)).zip();
                assertThat(Checked.findings(folder, changed, Trust.NONE))
                        .as("byte %d of %s", at, path)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void noByteOfALargerPackageCanChange() {
        byte[] zip = new SampleLog(600, 2).packageOfThePlan(folder);
        assertThat(Checked.findings(folder, zip, Trust.NONE)).isEmpty();
        for (int round = 0; round < 60; round++) {
            mustFail(zip, random.nextInt(zip.length), 1 + random.nextInt(255));
        }
    }

    @Test
    void noByteCanBePutInOrLeftOut() {
        byte[] zip = new SampleLog(4, 3).packageOfThePlan(folder);
        for (int at = random.nextInt(5); at <= zip.length; at += 1 + random.nextInt(5)) {
            byte[] longer = Forger.with(zip, at, String.valueOf((char) random.nextInt(128)));
            assertThat(Checked.findings(folder, longer, Trust.NONE))
                    .as("a byte put in at %d", at)
                    .isNotEmpty();
        }
        for (int at = random.nextInt(5); at < zip.length; at += 1 + random.nextInt(5)) {
            byte[] shorter = new byte[zip.length - 1];
            System.arraycopy(zip, 0, shorter, 0, at);
            System.arraycopy(zip, at + 1, shorter, at, shorter.length - at);
            assertThat(Checked.findings(folder, shorter, Trust.NONE))
                    .as("the byte left out at %d", at)
                    .isNotEmpty();
        }
    }

    @Test
    void noPartOfItIsAPackage() {
        byte[] zip = new SampleLog(4, 4).packageOfThePlan(folder);
        for (int length = 0; length < zip.length; length++) {
            assertThat(Checked.findings(folder, Arrays.copyOf(zip, length), Trust.NONE))
                    .isNotEmpty();
        }
    }

    private void mustFail(byte[] zip, int at, int change) {
        byte[] changed = zip.clone();
        changed[at] ^= (byte) change;
        assertThat(Checked.findings(folder, changed, Trust.NONE))
                .as("byte %d of %d, %02x changed by %02x", at, zip.length, zip[at], change)
                .isNotEmpty();
    }
}
