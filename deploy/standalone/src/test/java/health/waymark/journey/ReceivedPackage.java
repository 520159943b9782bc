package health.waymark.journey;

import static health.waymark.disclosure.OpenedZip.bytes;
import static health.waymark.disclosure.OpenedZip.text;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.ledger.Leaf;
import health.waymark.ledger.audit.EventLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What whoever got a package makes of it. */
final class ReceivedPackage {
    private ReceivedPackage() {}

    /** What the checker says, as a program of its own; it must be content. */
    static String verified(Path zip) throws Exception {
        Process checker = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "health.waymark.verify.Verify",
                        zip.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(checker.waitFor()).as(said).isZero();
        return said;
    }

    static List<Leaf> events(Path zip) throws IOException {
        return text(zip, "events.ndjson").lines().map(EventLine::parse).toList();
    }

    static String pdf(Path zip, String name) throws IOException {
        try (var document = Loader.loadPDF(bytes(zip, name))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
