package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.database.StartupRefused;
import health.waymark.standalone.data.DataDirectory;
import health.waymark.standalone.data.Timekeeping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's clock runs ahead in a rehearsal, and never where records are real. */
class RehearsalTest {
    private static final Timekeeping AHEAD = Timekeeping.rehearsal(Duration.ofDays(91));

    @TempDir
    Path folder;

    @Test
    void aRehearsalIsOneForEverAndItsClockNeverGoesBack() {
        DataDirectory data = DataDirectory.at(folder.resolve("data")).prepare(Timekeeping.rehearsal(Duration.ZERO));

        assertThat(data.keepTime(AHEAD)).isEqualTo(AHEAD);
        assertThat(data.prepare().keepTime(Timekeeping.REAL)).isEqualTo(AHEAD);
        assertThatThrownBy(() -> data.prepare(Timekeeping.rehearsal(Duration.ofDays(90))))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("PT2184H")
                .hasMessageContaining("cannot go back");
        assertThatThrownBy(() -> data.prepare(Timekeeping.DEMO))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("is for rehearsals");
    }

    @Test
    void aRecordIsNeverRehearsedOn() {
        DataDirectory data = DataDirectory.at(folder.resolve("data")).prepare();

        for (Timekeeping asked : List.of(AHEAD, Timekeeping.rehearsal(Duration.ZERO), Timekeeping.DEMO)) {
            assertThatThrownBy(() -> data.prepare(asked))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("real records");
        }
        assertThat(data.keepTime(Timekeeping.REAL)).isEqualTo(Timekeeping.REAL);
    }
}
