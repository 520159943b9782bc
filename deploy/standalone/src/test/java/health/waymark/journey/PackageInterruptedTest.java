package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.waymark.standalone.LaunchedWaymark;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A package whose process dies, is stopped or finds no room: it is made in the end or isn't there, and disclosed once. */
class PackageInterruptedTest {
    private static final int PLANS = 25;

    @TempDir
    Path folder;

    @Test
    void aKilledProcessIsGoneOnWithAndDisclosesOnce() throws Exception {
        Path data = folder.resolve("data");
        String job;
        try (LaunchedWaymark waymark = launched(data)) {
            URI address = waymark.address();
            Clinic clinic = new Clinic(address, data, "clinic-system");
            for (int plans = 0; plans < PLANS; plans++) {
                clinic.get("/api/plans/" + clinic.draft());
            }
            Clinic auditor = new Clinic(address, data, "auditor");
            job = OrderedPackages.ordered(auditor, "{\"organisation\": true}");
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> auditor.get(job).at("/progress/done").asInt() > 2);
            waymark.kill();
        }
        Path settled =
                left(data, "contents.json").orElseThrow(() -> new AssertionError("The dead process left nothing."));
        byte[] contents = Files.readAllBytes(settled);
        assertThat(left(data, "package.zip")).isEmpty();
        try (LaunchedWaymark waymark = launched(data)) {
            Clinic auditor = new Clinic(waymark.address(), data, "auditor");
            JsonNode ended = OrderedPackages.ended(auditor, job);
            assertThat(ended.get("status").asString()).as(ended.toString()).isEqualTo("COMPLETED");
            assertThat(ended.at("/result/plans").asInt()).isEqualTo(PLANS);
            assertThat(settled).as("what was to be in it").hasBinaryContent(contents);
            Path zip = OrderedPackages.fetched(auditor, ended, folder);
            assertThat(ReceivedPackage.verified(zip)).contains("is as it was signed");
            JsonNode disclosures = await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> auditor.get("/api/disclosures"),
                            it -> it.get("total").asInt() >= PLANS);
            assertThat(disclosures.get("total").asInt()).isEqualTo(PLANS);
            assertThat(Auditor.items(disclosures).stream()
                            .map(each -> each.get("planId"))
                            .distinct())
                    .hasSize(PLANS);
        }
    }

    @Test
    void aFullDiskIsSaidAndNothingIsLeftOfIt() throws Exception {
        Path data = folder.resolve("data");
        Path place = folder.resolve("small");
        Optional<SmallDisk> disk = SmallDisk.mounted(place, 1);
        Assumptions.assumeTrue(disk.isPresent(), "no small disk can be mounted here");
        Path packages = Files.createDirectory(place.resolve("packages"));
        try (SmallDisk small = disk.get();
                LaunchedWaymark waymark = LaunchedWaymark.with(
                        "--server.port=0",
                        "--waymark.data-dir=" + data,
                        "--waymark.audit-package.folder=" + packages)) {
            URI address = waymark.address();
            Clinic clinic = new Clinic(address, data, "clinic-system");
            String plan = clinic.draft();
            clinic.get("/api/plans/" + plan);
            Clinic auditor = new Clinic(address, data, "auditor");
            small.fill();
            String scope = "{\"planId\": \"" + plan + "\"}";
            JsonNode failed = OrderedPackages.ended(auditor, OrderedPackages.ordered(auditor, scope));
            assertThat(failed.get("status").asString()).isEqualTo("FAILED");
            assertThat(failed.at("/findings/0/code").asString()).isEqualTo("not-written");
            assertThat(failed.at("/findings/0/message").asString()).contains("disk", "Nothing was disclosed");
            assertThat(packages).isEmptyDirectory();
            assertThat(auditor.read("/api/audit-packages/" + failed.get("jobId").asString())
                            .statusCode())
                    .isEqualTo(404);
            small.makeRoom();
            JsonNode made = OrderedPackages.made(auditor, scope);
            assertThat(ReceivedPackage.verified(OrderedPackages.fetched(auditor, made, folder)))
                    .contains("is as it was signed");
            JsonNode disclosures = await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> auditor.get("/api/disclosures"),
                            it -> it.get("total").asInt() >= 1);
            assertThat(disclosures.get("total").asInt()).isEqualTo(1);
        }
    }

    private static LaunchedWaymark launched(Path data) throws Exception {
        return LaunchedWaymark.with("--server.port=0", "--waymark.data-dir=" + data);
    }

    private static List<Path> folders(Path data) throws Exception {
        try (Stream<Path> all = Files.list(data.resolve("audit-packages"))) {
            return all.toList();
        }
    }

    private static Optional<Path> left(Path data, String name) throws Exception {
        return folders(data).stream()
                .map(each -> each.resolve(name))
                .filter(Files::exists)
                .findFirst();
    }
}
