package health.waymark.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** Many commands a request, one a line, on one connection. */
final class Batches implements Contender {
    private static final int LINES = 5_000;

    private final InProcess within;
    private final LaunchedWaymark waymark;
    private final HttpClient http = HttpClient.newHttpClient();

    Batches(InProcess within, LaunchedWaymark waymark) {
        this.within = within;
        this.waymark = waymark;
    }

    @Override
    public String name() {
        return "commands in NDJSON batches of " + LINES;
    }

    @Override
    public void prepare() throws Exception {
        within.prepare();
    }

    @Override
    public Caller caller() {
        return () -> {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < LINES; i++) {
                lines.append("{\"type\":\"RecordProgress\",\"idempotencyKey\":\"")
                        .append(UUID.randomUUID())
                        .append("\",\"command\":")
                        .append(SingleRequests.progress(within.stock().any()))
                        .append("}\n");
            }
            HttpRequest request = HttpRequest.newBuilder(waymark.address().resolve("/api/commands"))
                    .header("Authorization", "Bearer " + waymark.token())
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(lines.toString()))
                    .build();
            long accepted = http.send(request, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("{\"status\":200"))
                    .count();
            if (accepted != LINES) {
                throw new IOException("Only " + accepted + " of " + LINES + " lines were accepted.");
            }
            return LINES;
        };
    }
}
