package health.waymark.handout.query;

import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.Strict;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** C2SP tlog-witness's one call, as whoever keeps a log makes it. */
final class WitnessClient {
    static final int OK = 200;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int UNPROCESSABLE = 422;

    private static final String SIZE = "text/x.tlog.size";
    private static final int LARGEST = 64 * 1024;

    private final Duration patience;
    private final HttpClient http;

    WitnessClient(Duration connectTimeout, Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    /** @param size of the tree that it cosigned last, where it says so */
    record Answer(int status, String body, @Nullable Long size) {}

    Answer addCheckpoint(URI prefix, String place, long old, List<byte[]> proof, SignedNote note) throws NotHandedOut {
        StringBuilder body = new StringBuilder("old " + old + "\n");
        proof.forEach(hash -> body.append(Strict.base64(hash)).append('\n'));
        body.append('\n').append(note.note());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(prefix.toString().replaceFirst("/+$", "") + "/add-checkpoint"))
                .timeout(patience)
                .header("User-Agent", "Waymark")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
                return new Answer(answer.statusCode(), text, size(answer, text));
            }
        } catch (IOException failure) {
            throw NotHandedOut.because("The witness " + place + " can't be reached ("
                    + failure.getClass().getSimpleName() + ").");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw NotHandedOut.because("Waymark stopped while the witness " + place + " was asked.");
        }
    }

    private static @Nullable Long size(HttpResponse<?> answer, String body) {
        boolean said = answer.headers()
                .firstValue("Content-Type")
                .map(type -> type.split(";", 2)[0].strip())
                .filter(SIZE::equalsIgnoreCase)
                .isPresent();
        try {
            return said && body.endsWith("\n")
                    ? Strict.decimal(body.substring(0, body.length() - 1), "The size that the witness answered")
                    : null;
        } catch (NoteRefused noSize) {
            return null;
        }
    }
}
