package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes: starts, refuses company, stops cleanly. */
class StartTest {

    @TempDir
    Path folder;

    @Test
    void servesUntilStoppedAndAllowsNoSecond() throws Exception {
        String data = folder.resolve("data").toString();
        try (var waymark = LaunchedWaymark.with("--server.port=0", "--waymark.data-dir", data)) {
            URI address = waymark.address();
            assertThat(get(address.resolve("/actuator/health"))).contains("\"UP\"");

            try (var second = LaunchedWaymark.with("serve", "--server.port=0", "--waymark.data-dir=" + data)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output().strip())
                        .isEqualTo("waymark: The data directory " + data + " is in use by the process " + waymark.pid()
                                + ": stop it first, or choose another with --waymark.data-dir.");
            }
            try (var same = LaunchedWaymark.with("--server.port=" + address.getPort())) {
                assertThat(same.exitCode()).isEqualTo(1);
                assertThat(same.output().strip()).startsWith("waymark: The port " + address.getPort() + " is in use");
            }

            assertThat(waymark.output()).doesNotContain("Exception");
            try (var frozen = FrozenServer.of(Path.of(data))) {
                assertThat(get(address.resolve("/actuator/health")))
                        .as("health while the database hangs (%s)", frozen)
                        .contains("\"DOWN\"");
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(get(address.resolve("/actuator/health"))).contains("\"UP\""));

            waymark.terminate();
            waymark.exitCode();
            assertThat(Path.of(data, "database", "postmaster.pid")).doesNotExist();
            assertThat(Files.readString(Path.of(data, "logs", "start.log"))).doesNotContain("FATAL");
        }
    }

    private static String get(URI uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
