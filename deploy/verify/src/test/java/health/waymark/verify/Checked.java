package health.waymark.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the check says of some bytes. */
final class Checked {
    private Checked() {}

    static List<String> findings(Path folder, byte[] zip, Trust trust) {
        try {
            PackageCheck check = new PackageCheck(trust);
            check.read(Files.write(folder.resolve("package.zip"), zip));
            assertThat(check.findings()).allMatch(each -> each.endsWith("."), "is a sentence");
            return check.findings();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
