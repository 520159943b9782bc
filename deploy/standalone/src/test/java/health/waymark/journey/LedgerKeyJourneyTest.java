package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.ledger.cli.RotateLedgerKeyCommand;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.LogKey;
import health.waymark.ledger.note.SignedNote;
import health.waymark.standalone.RunningWaymark;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The ledger's key changed while Waymark runs: by page, by program and at the terminal. */
class LedgerKeyJourneyTest {
    private final RunningWaymark waymark = RunningWaymark.shared();
    private final Visitor visitor = Visitor.signedInAs("admin");
    private final Clinic admin = new Clinic(waymark.address(), visitor.token());
    private final Clinic auditor = new Clinic(waymark.address(), waymark.data(), "auditor");

    @Test
    void aProgramChangesItAndWhatWasSignedBeforeStaysGood() {
        long position = Clinic.system()
                .send(
                        "DraftPlan",
                        "{\"subject\": {\"type\": \"CLIENT\", \"id\": \"k-1\", \"display\": \"K. One\"},"
                                + " \"startsOn\": \"2026-01-05\"}")
                .get("position")
                .asLong();
        LedgerReader.of(waymark).checkpointWith(position);
        String before = auditor.read("/api/ledger/checkpoint").body();
        int keys = known().keys().size();

        assertThat(order("{}").statusCode()).isEqualTo(400);
        assertThat(order("{\"reason\": \" \"}").statusCode()).isEqualTo(400);
        HttpResponse<String> ordered = order("{\"reason\": \"Whoever kept the backups has left\"}");
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        JsonNode change = Clinic.json(ordered);
        KnownLog now = takenUp(keys + 1);
        LogKey last = now.keys().get(keys);
        assertThat(last.key().text()).isEqualTo(change.get("key").asString());
        assertThat(now.keys().get(keys - 1).key().text())
                .isEqualTo(change.get("retired").asString());
        assertThat(now.keys().get(keys - 1).until()).isEqualTo(last.from());
        assertThat(now.open(SignedNote.parse(before)).signedBy()).isNotEmpty();

        LedgerReader reader = LedgerReader.of(waymark);
        reader.checkpointWith(change.get("position").asLong());
        assertThat(reader.inclusion(change.get("position").asLong(), last.from())
                        .index())
                .as("the event is the last leaf of the tree that both signed")
                .isEqualTo(last.from() - 1);
        JsonNode entry = admin.get("/api/operations?size=1").get("items").get(0);
        assertThat(entry.get("type").asString()).isEqualTo("LedgerKeyRotated");
        assertThat(entry.get("reason").asString()).isEqualTo("Whoever kept the backups has left");
        JsonNode listed = auditor.get("/api/ledger/keys").get("keys");
        assertThat(listed.get(keys - 1).get("until").asLong()).isEqualTo(last.from());
        assertThat(listed.get(keys).has("until")).isFalse();
        assertThat(auditor.exchange(auditor.request("/api/ledger/keys")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"reason\": \"No\"}")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorChangesItByPage() {
        int keys = known().keys().size();
        assertThat(visitor.sent("/operate/ledger", "/key", "reason=").body()).contains("Say why it is changed.");
        assertThat(visitor.sent("/operate/ledger", "/key", "reason=As+our+rules+ask")
                        .body())
                .contains("A new key is made.");
        takenUp(keys + 1);
        assertThat(visitor.get("/operate/ledger").body())
                .contains("In use", known().keys().get(keys).key().text(), "No checkpoint goes anywhere by itself");
        assertThat(visitor.get("/operate/log").body()).contains("Had the ledger&#39;s key changed", "As our rules ask");
        assertThat(Visitor.signedInAs("compliance").get("/audit/proof").body())
                .contains("No checkpoint goes anywhere by itself", "None has come to its end yet.", "The next is due");
    }

    @Test
    void whoeverHasTheMachineChangesItToo() {
        int keys = known().keys().size();
        StringWriter said = new StringWriter();
        assertThat(atTheTerminal(said, "--reason", "Yearly"))
                .as(said.toString())
                .isZero();
        KnownLog now = takenUp(keys + 1);
        assertThat(said.toString())
                .contains("The new key is " + now.keys().get(keys).key().text());
        assertThat(visitor.get("/operate/log").body()).contains("at the terminal", "Yearly");
        assertThat(atTheTerminal(said, "--reason", " ")).isEqualTo(2);
        assertThat(atTheTerminal(said)).isEqualTo(2);
    }

    private KnownLog known() {
        return KnownLog.parse(auditor.get("/api/ledger/keys").get("knownLog").asString());
    }

    private KnownLog takenUp(int keys) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(this::known, now -> now.keys().size() == keys);
    }

    private HttpResponse<String> order(String body) {
        return admin.exchange(admin.request("/api/ledger/keys")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private int atTheTerminal(StringWriter said, String... words) {
        said.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.add("--waymark.data-dir=" + waymark.data());
        return new CommandLine(new RotateLedgerKeyCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
    }
}
