package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.ledger.ConsistencyProof;
import health.waymark.ledger.InclusionProof;
import health.waymark.ledger.TileAddress;
import health.waymark.ledger.TiledTree;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.standalone.RunningWaymark;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an auditor can prove with what is handed out, checked by the ledger's own module alone. */
class LedgerApiTest {
    private final LedgerReader auditor = LedgerReader.of(RunningWaymark.shared());
    private final Clinic clinic = Clinic.system();

    @TempDir
    Path folder;

    @Test
    void everyEventIsProvenByInclusion() throws Exception {
        String plan = clinic.draft();
        clinic.send("AddProblem", "{\"planId\": \"%s\", \"statement\": \"Lies awake\"}".formatted(plan));
        JsonNode last = clinic.send("SetGoal", "{\"planId\": \"%s\", \"statement\": \"Sleep\"}".formatted(plan));
        Checkpoint checkpoint = auditor.checkpointWith(last.get("position").asLong());
        List<LeafRow> events = LeafRow.of(RunningWaymark.shared().data(), plan);
        assertThat(events).hasSize(3);
        for (LeafRow event : events) {
            InclusionProof proof = auditor.inclusion(event.leaf().position(), checkpoint.size());
            assertThat(proof.proves(event.leaf().hash(), checkpoint.root())).isTrue();
            assertThat(proof.proves(event.tampered().hash(), checkpoint.root())).isFalse();
        }
    }

    @Test
    void everyEventIsProvenByTilesAlone() throws Exception {
        long last = clinic.send(
                        "AddProblem", "{\"planId\": \"%s\", \"statement\": \"Worry\"}".formatted(clinic.draft()))
                .get("position")
                .asLong();
        Checkpoint checkpoint = auditor.checkpointWith(last);
        TiledTree tree = new TiledTree(checkpoint.size(), auditor);
        assertThat(tree.root()).isEqualTo(checkpoint.root());
        List<LeafRow> all = LeafRow.upTo(RunningWaymark.shared().data(), auditor.lastPosition(checkpoint));
        assertThat(all).hasSize((int) checkpoint.size());
        for (int index = 0; index < all.size(); index++) {
            assertThat(tree.leaf(index))
                    .as("leaf %d", index)
                    .isEqualTo(all.get(index).leaf().hash());
        }
    }

    @Test
    void everyCheckpointGoesBackToThoseBefore() {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            checkpoints.add(auditor.checkpointWith(
                    clinic.send("AddProblem", "{\"planId\": \"%s\", \"statement\": \"P\"}".formatted(clinic.draft()))
                            .get("position")
                            .asLong()));
        }
        Checkpoint now = checkpoints.get(3);
        for (Checkpoint earlier : checkpoints) {
            ConsistencyProof proof = auditor.consistency(earlier.size(), now.size());
            assertThat(proof.proves(earlier.root(), now.root())).isTrue();
            byte[] other = earlier.root();
            other[0] ^= 1;
            assertThat(proof.proves(other, now.root())).isFalse();
        }
    }

    @Test
    void tilesAreForEverAndCheckpointsForNow() {
        Checkpoint checkpoint = auditor.checkpointWith(
                clinic.send("AddProblem", "{\"planId\": \"%s\", \"statement\": \"P\"}".formatted(clinic.draft()))
                        .get("position")
                        .asLong());
        TileAddress first = Stream.of(TileAddress.full(0, 0))
                .filter(tile -> tile.isIn(checkpoint.size()))
                .findFirst()
                .orElseGet(() -> TileAddress.partial(0, checkpoint.size()).orElseThrow());
        HttpResponse<byte[]> tile = auditor.bytes("/api/ledger/" + first.path());
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.body()).hasSize(first.width() * 32);
        assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(tile.headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable", "private", "max-age=31536000");

        HttpResponse<byte[]> note = auditor.bytes("/api/ledger/checkpoint");
        assertThat(note.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(note.headers().firstValue("Cache-Control").orElseThrow()).contains("no-cache");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tile/0/999999        | 404 | The path of a tile is tile/<level>/<index>
            tile/0/x999/999      | 404 | There is no such tile: the ledger has
            tile/64/000          | 404 | The path of a tile is
            tile/0/000.p/256     | 404 | The path of a tile is
            tile/entries/000     | 404 | The ledger publishes hashes alone
            tile                 | 404 | The path of a tile is
            inclusion            | 400 | Parameter 'position' is needed.
            inclusion?position=1 | 400 | Parameter 'size' is needed.
            inclusion?position=x&size=1            | 400 | Parameter 'position' takes a whole number.
            inclusion?position=1&size=999999999    | 404 | There is no tree of 999999999 leaves: the ledger has
            inclusion?position=1&size=-1           | 404 | There is no tree of -1 leaves
            inclusion?position=0&size=1            | 404 | There is no event at position 0.
            inclusion?position=-5&size=1           | 404 | There is no event at position -5.
            inclusion?position=999999999&size=1    | 404 | There is no event at position 999999999.
            inclusion?position=3&size=1            | 404 | is leaf 2, counted from 0: a tree of 1 leaves
            consistency?from=2&to=1                | 400 | the smaller one first
            consistency?from=-1&to=1               | 400 | from 0 on
            consistency?from=1                     | 400 | Parameter 'to' is needed.
            consistency?from=1&to=999999999        | 404 | There is no tree of 999999999 leaves
            """)
    void whatIsAskedWronglyIsToldSo(String path, int status, String detail) {
        auditor.checkpointWith(
                clinic.send("AddProblem", "{\"planId\": \"%s\", \"statement\": \"P\"}".formatted(clinic.draft()))
                        .get("position")
                        .asLong());
        HttpResponse<String> answer = auditor.read("/api/ledger/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Clinic.json(answer).get("detail").asString()).contains(detail);
    }

    @Test
    void nameKeyAndTreeOutliveARestart() {
        Path data = folder.resolve("data");
        KnownLog known;
        Checkpoint before;
        try (RunningWaymark waymark = RunningWaymark.on(data)) {
            LedgerReader first = LedgerReader.of(waymark);
            known = first.known();
            before = first.checkpointWith(draft(waymark));
        }
        try (RunningWaymark waymark = RunningWaymark.on(data)) {
            LedgerReader second = LedgerReader.of(waymark);
            assertThat(second.known()).isEqualTo(known);
            Checkpoint after = second.checkpointWith(draft(waymark));
            assertThat(after.size()).isGreaterThan(before.size());
            assertThat(second.consistency(before.size(), after.size()).proves(before.root(), after.root()))
                    .isTrue();
        }
    }

    private static long draft(RunningWaymark waymark) {
        Clinic system = new Clinic(waymark.address(), waymark.data(), "clinic-system");
        return system.send("AddProblem", "{\"planId\": \"%s\", \"statement\": \"P\"}".formatted(system.draft()))
                .get("position")
                .asLong();
    }
}
