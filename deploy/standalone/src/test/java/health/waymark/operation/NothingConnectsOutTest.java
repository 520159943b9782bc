package health.waymark.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import health.waymark.journey.Clinic;
import health.waymark.standalone.LaunchedWaymark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Waymark with a database and an issuer of its own speaks to nobody but those who speak to it. */
class NothingConnectsOutTest {

    /** Loaded by whoever opens a connection by HTTP, the framework's update checker among them. */
    private static final List<String> TALKERS = List.of(
            "org.axonframework.updates.UpdateCheckerHttpClient",
            "jdk.internal.net.http.HttpClientImpl",
            "sun.net.www.protocol.http.HttpURLConnection",
            "sun.net.www.protocol.https.HttpsURLConnectionImpl");

    @TempDir
    Path folder;

    @Test
    void neitherAtTheStartNorOnACommand() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/net/tcp")), "only Linux shows a process's connections");
        Path classes = folder.resolve("classes.log");
        Path data = folder.resolve("data");
        try (var waymark = LaunchedWaymark.with(
                List.of("-Xlog:class+load=info:file=" + classes), "--server.port=0", "--waymark.data-dir=" + data)) {
            Set<String> seen = watching(waymark.pid(), () -> {
                Clinic clinic = new Clinic(waymark.address(), data, "clinic-system");
                clinic.get("/api/plans/" + clinic.draft());
                // The update checker waits for a second.
                Thread.sleep(2_500);
                return null;
            });
            assertThat(seen).as("connections that were seen at all").isNotEmpty();
            assertThat(seen).allMatch(Connections::isLoopback);
            assertThat(Files.readString(classes)).doesNotContain(TALKERS);
        }
    }

    private static Set<String> watching(long process, Callable<?> work) throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Thread watch = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                seen.addAll(Connections.of(process));
                LockSupport.parkNanos(5_000_000);
            }
        });
        watch.start();
        try {
            work.call();
        } finally {
            watch.interrupt();
            watch.join();
        }
        return seen;
    }
}
