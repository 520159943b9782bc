package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.ledger.BadTile;
import health.waymark.ledger.ConsistencyProof;
import health.waymark.ledger.InclusionProof;
import health.waymark.ledger.TileAddress;
import health.waymark.ledger.TileSource;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.standalone.RunningWaymark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Somebody outside who has the ledger's addresses, its module, and no reason to trust what they are told. */
final class LedgerReader implements TileSource {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Clinic client;
    private final KnownLog known;

    private LedgerReader(Clinic client) {
        this.client = client;
        this.known =
                KnownLog.parse(client.get("/api/ledger/keys").get("knownLog").asString());
    }

    static LedgerReader of(RunningWaymark waymark) {
        return new LedgerReader(new Clinic(waymark.address(), waymark.data(), "auditor"));
    }

    KnownLog known() {
        return known;
    }

    Checkpoint checkpoint() {
        HttpResponse<byte[]> note = bytes("/api/ledger/checkpoint");
        assertThat(note.statusCode()).isEqualTo(200);
        return known.open(note.body()).checkpoint();
    }

    /** The first that has the event at a position in it; it must come in time. */
    Checkpoint checkpointWith(long position) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> read("/api/ledger/inclusion?position=" + position + "&size=1")
                                .statusCode()
                        != 503);
        return checkpoint();
    }

    /** Of the event that is a tree's last leaf, where positions have no gaps. */
    long lastPosition(Checkpoint checkpoint) {
        return checkpoint.size();
    }

    InclusionProof inclusion(long position, long size) {
        JsonNode answer = client.get("/api/ledger/inclusion?position=" + position + "&size=" + size);
        assertThat(answer.get("size").asLong()).isEqualTo(size);
        return new InclusionProof(answer.get("index").asLong(), size, hashes(answer.get("proof")));
    }

    ConsistencyProof consistency(long from, long to) {
        JsonNode answer = client.get("/api/ledger/consistency?from=" + from + "&to=" + to);
        return new ConsistencyProof(from, to, hashes(answer.get("proof")));
    }

    private static List<byte[]> hashes(JsonNode proof) {
        return proof.valueStream()
                .map(hash -> Base64.getDecoder().decode(hash.asString()))
                .toList();
    }

    @Override
    public byte[] read(TileAddress address) {
        HttpResponse<byte[]> tile = bytes("/api/ledger/" + address.path());
        if (tile.statusCode() != 200) {
            throw new BadTile(address, "the answer was " + tile.statusCode());
        }
        return tile.body();
    }

    HttpResponse<String> read(String path) {
        return client.read(path);
    }

    HttpResponse<byte[]> bytes(String path) {
        try {
            return http.send(client.request(path).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
