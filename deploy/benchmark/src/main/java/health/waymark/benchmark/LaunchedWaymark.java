package health.waymark.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar as it is shipped, both sides, on the server of the run. */
final class LaunchedWaymark implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("is ready at (\\S+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final Path folder;
    private final URI address;
    private final Duration start;
    private final String token;
    private final DurableServer server;

    private LaunchedWaymark(Process process, Path folder, Duration start, URI address, DurableServer server)
            throws Exception {
        this.server = server;
        this.process = process;
        this.folder = folder;
        this.start = start;
        this.address = address;
        this.token = token("clinic-system");
    }

    static LaunchedWaymark start(Path jar, DurableServer server) throws Exception {
        Path folder = Files.createTempDirectory("waymark-benchmark");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                jar.toString(),
                "serve",
                "--server.port=0",
                "--waymark.data-dir=" + folder.resolve("data")));
        InProcess.properties(server.settings()).forEach((name, value) -> command.add("--" + name + "=" + value));
        Path output = folder.resolve("output");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        while (process.isAlive()) {
            Matcher ready = READY.matcher(Files.readString(output));
            if (ready.find()) {
                Duration start = Duration.ofNanos(System.nanoTime() - begun);
                return new LaunchedWaymark(process, folder, start, URI.create(ready.group(1)), server);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("Waymark did not start:\n" + Files.readString(output));
    }

    /** A client's token, for an hour from now. */
    String token(String client) throws IOException, InterruptedException {
        String secret = JSON.readTree(Files.readAllBytes(folder.resolve("data/credentials.json")))
                .get("clients")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(client))
                .map(each -> each.get("secret").asString())
                .findFirst()
                .orElseThrow();
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        JsonNode answer = JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
        return answer.get("access_token").asString();
    }

    URI address() {
        return address;
    }

    String token() {
        return token;
    }

    Duration startTime() {
        return start;
    }

    /** Returns when its views have come to the end of the log. */
    Void caughtUp() throws InterruptedException {
        JdbcClient jdbc = JdbcClient.create(server.superuser());
        while (jdbc.sql("select (select position from event_log.log_head) > (select min(position) from"
                        + " read_model.token where processor = 'plans')")
                .query(Boolean.class)
                .single()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return null;
    }

    /** Resident memory in MiB, where the system tells; NaN elsewhere. */
    double residentMemory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                        .filter(each -> each.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join().destroyForcibly();
        FileSystemUtils.deleteRecursively(folder);
    }
}
