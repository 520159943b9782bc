package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.standalone.data.DataDirectory;
import health.waymark.standalone.data.Timekeeping;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DatabaseOptionsTest {
    private static final Duration AHEAD = Duration.ofDays(91);

    @TempDir
    Path folder;

    @Test
    void aCommandBesideARehearsalWritesInItsTime() {
        DataDirectory.at(folder).prepare(Timekeeping.rehearsal(AHEAD));
        assertThat(options("--waymark.data-dir=" + folder).clock()).isEqualTo(Clock.offset(Clock.systemUTC(), AHEAD));
    }

    @Test
    void timeIsRealOnADatabaseOfOnesOwn() {
        assertThat(options("--waymark.database.url=jdbc:postgresql://db/waymark")
                        .clock())
                .isEqualTo(Clock.systemUTC());
    }

    private static DatabaseOptions options(String... words) {
        return CommandLine.populateCommand(new DatabaseOptions(), words);
    }
}
