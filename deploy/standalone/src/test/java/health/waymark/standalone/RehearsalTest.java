package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.database.StartupRefused;
import health.waymark.journey.Clinic;
import health.waymark.standalone.data.DataDirectory;
import health.waymark.standalone.data.Timekeeping;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

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

    @Test
    void recordsAreStampedByItsClockAndTokensByTheRealOne() throws Exception {
        Path data = folder.resolve("data");
        Instant realStart = Instant.now();
        try (ConfigurableApplicationContext context = Serve.start(
                List.of("--server.port=0", "--waymark.data-dir=" + data, "--waymark.rehearsal.clock-offset=P91D"))) {
            URI address =
                    URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
            Clinic clinic = new Clinic(address, data, "clinic-system");

            String plan = clinic.send("DraftPlan", """
                            {"subject": {"type": "CLIENT", "id": "c-1", "display": "A. B."},
                             "startsOn": "2026-01-05"}""").get("planId").asString();
            Instant recordedAt = Instant.parse(clinic.get("/api/plans/" + plan + "/history")
                    .get("items")
                    .get(0)
                    .get("recordedAt")
                    .asString());

            assertThat(recordedAt).isAfter(realStart.plus(Duration.ofDays(90)));
            assertThat(context.getBean(Clock.class)).isInstanceOf(EngineClock.class);
            assertThat(Files.readString(data.resolve("waymark.json"))).contains("REHEARSAL");
        }
    }
}
