package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.waymark.eventlog.EventLog;
import health.waymark.ledger.cli.VerifyCommand;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.SignedNote;
import health.waymark.standalone.RunningWaymark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Checkpoints in a folder outside, from the settings to what a walk says. */
class HandOutJourneyTest {
    @TempDir
    Path folder;

    @Test
    void aWalkIsHeldAgainstWhatLiesInTheFolder() throws Exception {
        Path worm = Files.createDirectory(folder.resolve("worm"));
        Path data = folder.resolve("data");
        try (RunningWaymark own = RunningWaymark.on(
                data, "--waymark.ledger.hand-out.folder=" + worm, "--waymark.ledger.hand-out.folder-every=1s")) {
            Clinic clinic = new Clinic(own.address(), own.data(), "clinic-system");
            ActivePlan.of(clinic);
            long head = own.bean(EventLog.class).head();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sizes(worm).stream().anyMatch(size -> size >= head));
            StringWriter said = new StringWriter();
            int code = new CommandLine(new VerifyCommand())
                    .setOut(new PrintWriter(said))
                    .setErr(new PrintWriter(said))
                    .execute("--waymark.data-dir=" + data);
            assertThat(code).as(said.toString()).isZero();
            assertThat(said.toString()).contains("kept elsewhere, nothing was cut off and no older backup restored.");
        }
    }

    private static List<Long> sizes(Path worm) throws IOException {
        try (Stream<Path> files = Files.list(worm)) {
            return files.map(HandOutJourneyTest::size).toList();
        }
    }

    private static long size(Path file) {
        try {
            return Checkpoint.parse(SignedNote.parse(Files.readAllBytes(file)).text())
                    .size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
