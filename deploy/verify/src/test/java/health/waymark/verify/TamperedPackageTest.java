package health.waymark.verify;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.ledger.audit.Manifest;
import health.waymark.ledger.note.SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody does to a package who can't sign for the log, and then what somebody does who can: the log's key is
 * stolen, the list of files is signed again, and only the tree still tells.
 */
class TamperedPackageTest {
    private static final String EVENTS = "events.ndjson";
    private static final String PROOFS = "proofs.ndjson";

    private final SampleLog log = new SampleLog(40, 5);
    private byte[] zip = {};

    @TempDir
    Path folder;

    @BeforeEach
    void make() {
        zip = log.packageOfThePlan(folder);
    }

    @Test
    void isInOrderAsItWasMadeAndAsItIsPutTogetherAgain() {
        assertThat(findings(zip)).isEmpty();
        assertThat(forger().zip()).isEqualTo(zip);
        assertThat(findings(forger().signedBy(log.key))).isEmpty();
    }

    @Test
    void namesTheFileThatWasChanged() {
        assertThat(findings(
                        forger().put("report.html", "<h1>Plan 2</h1>".repeat(5)).zip()))
                .singleElement()
                .asString()
                .startsWith("report.html isn't what was signed: it has 75 bytes with hash ");
    }

    @Test
    void namesTheFileThatIsMissingAndTheOneThatIsTooMany() {
        assertThat(findings(forger().remove("report.html").zip()))
                .containsExactly("report.html was signed, but isn't in the package.");
        assertThat(findings(forger().put("report.pdf", "%PDF").zip()))
                .containsExactly("report.pdf is in the package, but not in what was signed.");
        assertThat(findings(forger().remove("keys").remove("streams").signedBy(log.key)))
                .containsExactly("What every package has isn't in this one: keys, streams.");
    }

    @Test
    void noticesThatTheSameFilesWerePackedAnotherWay() {
        assertThat(findings(forger().packedAt(0).zip()))
                .containsExactly(
                        "The files are those that were signed, but the bytes of the package in which they lie aren't:"
                                + " their order or their packing was changed.");
    }

    @Test
    void noticesWhatComesBeforeAndAfterThePackage() {
        assertThat(findings(Forger.with(zip, zip.length, "more")))
                .containsExactly(
                        "After the end of the package there are 4 bytes more, from byte " + zip.length + " on.");
        assertThat(findings(Forger.with(zip, 0, "#!/bin/sh\n"))).isNotEmpty();
        assertThat(findings("no ZIP at all".getBytes(StandardCharsets.UTF_8)))
                .anyMatch(each -> each.startsWith("At byte 0 of the package"))
                .anyMatch(each -> each.startsWith("What every package has isn't in this one"));
    }

    @Test
    void noticesAFileThatIsThereTwice() {
        byte[] twice = new String(zip, StandardCharsets.ISO_8859_1)
                .replace("report.html", "streams/../x".substring(0, 11))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(findings(twice)).anyMatch(each -> each.contains("a file whose name no package has"));

        byte[] same = new String(forger().put("proofs.ndjsom", "").zip(), StandardCharsets.ISO_8859_1)
                .replace("proofs.ndjsom", "proofs.ndjson")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(findings(same))
                .singleElement()
                .asString()
                .startsWith("The file proofs.ndjson is there a second time, at byte ");
    }

    @Test
    void namesTheEventThatWasChanged() {
        byte[] forged = signed(EVENTS, lines -> lines.set(3, lines.get(3).replace("Tested", "Testes")));

        assertThat(findings(forged))
                .containsExactly(
                        "Line 4 of events.ndjson, the event at position " + position(3)
                                + " (Testes, sequence 2 of Plan-1), isn't the leaf 9 of the checkpoint of clinic.example/log at size 40,"
                                + " as line 4 of proofs.ndjson says: the event or the proof was changed or put in another's place.");
    }

    @Test
    void namesTheEventThatWasChangedThoughTheManifestWasNotSignedAgain() {
        assertThat(findings(forger().lines(
                                EVENTS, lines -> lines.set(3, lines.get(3).replace("Tested", "Testes")))
                        .zip()))
                .hasSize(2)
                .anyMatch(each -> each.startsWith("events.ndjson isn't what was signed"))
                .anyMatch(each -> each.startsWith("Line 4 of events.ndjson, the event at position " + position(3)));
    }

    @Test
    void namesTheEventThatWasTakenOut() {
        assertThat(findings(signed(EVENTS, lines -> lines.remove(3))))
                .contains(
                        "Line 4 of proofs.ndjson proves an event (leaf 9) that isn't in events.ndjson: it was taken out.")
                .anyMatch(each -> each.endsWith("but sequence 2 is missing."))
                .hasSize(2);
    }

    @Test
    void namesTheSequenceThatIsMissingWhereTheProofWasTakenOutToo() {
        byte[] forged = forger().lines(EVENTS, lines -> lines.remove(3))
                .lines(PROOFS, lines -> lines.remove(3))
                .signedBy(log.key);

        assertThat(findings(forged))
                .singleElement()
                .asString()
                .startsWith("Line 1 of streams says that all of Plan-1 is here from sequence 0 to ")
                .endsWith(", but sequence 2 is missing.");
    }

    @Test
    void namesTheEndThatIsMissing() {
        byte[] forged = forger().lines(
                        EVENTS, lines -> lines.subList(4, lines.size()).clear())
                .lines(PROOFS, lines -> lines.subList(4, lines.size()).clear())
                .signedBy(log.key);

        assertThat(findings(forged)).singleElement().asString().endsWith(", but it ends with sequence 2.");
        assertThat(findings(signed(EVENTS, lines -> lines.remove(lines.size() - 1))))
                .anyMatch(each -> each.contains("proves an event (leaf ") && each.endsWith("it was taken out."));
    }

    @Test
    void namesTheBeginningThatIsMissing() {
        byte[] forged = forger().lines(EVENTS, lines -> lines.remove(0))
                .lines(PROOFS, lines -> lines.remove(0))
                .signedBy(log.key);

        assertThat(findings(forged)).singleElement().asString().endsWith(", but it begins with sequence 1.");
    }

    @Test
    void namesTheEventThatWasAdded() {
        String added = forger().text(EVENTS).lines().toList().get(3);
        byte[] forged = signed(EVENTS, lines -> lines.add(4, added.replace("Tested", "Forged")));

        assertThat(findings(forged))
                .contains("Line 5 of events.ndjson, the event at position " + position(3)
                        + " (Forged, sequence 2 of Plan-1), isn't in the log: it was added, and the proof beside it is the next"
                        + " one's.");
        assertThat(findings(signed(EVENTS, lines -> lines.add(lines.get(0)))))
                .anyMatch(each -> each.endsWith("has no proof: it was added, or its proof was taken out."));
    }

    @Test
    void namesTheEventsThatChangedPlaces() {
        byte[] events = signed(EVENTS, lines -> Collections.swap(lines, 2, 3));
        assertThat(findings(events))
                .anyMatch(each -> each.startsWith("Line 4 of events.ndjson: the event at position " + position(2)
                        + " comes after the one at position " + position(3)));

        byte[] both = forger().lines(EVENTS, lines -> Collections.swap(lines, 2, 3))
                .lines(PROOFS, lines -> Collections.swap(lines, 2, 3))
                .signedBy(log.key);
        assertThat(findings(both))
                .anyMatch(each -> each.startsWith("Line 4 of events.ndjson: the event at position " + position(2)))
                .anyMatch(each -> each.startsWith("Line 4 of proofs.ndjson: leaf 6 comes after leaf 9"));
    }

    @Test
    void namesTheProofsThatChangedPlaces() {
        assertThat(findings(signed(PROOFS, lines -> Collections.swap(lines, 0, 5))))
                .anyMatch(each -> each.startsWith("Line 1 of events.ndjson, the event at position " + position(0)))
                .anyMatch(each -> each.startsWith("Line 6 of events.ndjson, the event at position " + position(5)));
    }

    @Test
    void namesTheLineThatCannotBeRead() {
        assertThat(findings(
                        signed(EVENTS, lines -> lines.set(1, lines.get(1).replace("\"revision\"", "\"Revision\"")))))
                .anyMatch(
                        each -> each.startsWith(
                                "Line 2 of events.ndjson: This is no event as Waymark writes it: \",\"revision\":\" is missing"));
        assertThat(findings(signed("streams", lines -> lines.set(0, "0 x Plan-1"))))
                .containsExactly(
                        "Line 1 of streams: The last sequence of a stream isn't a decimal number without leading"
                                + " zeros: x.");
        assertThat(findings(signed("streams", lines -> lines.set(0, "0 5 Plan-7"))))
                .containsExactly(
                        "Line 1 of streams says that all of Plan-7 is here from sequence 0 to 5, but no event of it"
                                + " is.");
    }

    @Test
    void refusesWhatAnotherKeySigned() {
        SigningKey other = SigningKey.create(SampleLog.ORIGIN);

        assertThat(findings(forger().signedBy(other)))
                .singleElement()
                .asString()
                .startsWith(
                        "No key of clinic.example/log that is known here signed the manifest: it carries signatures by "
                                + other);
    }

    @Test
    void refusesWhatIsAboutAnotherLogOrSize() {
        assertThat(findings(forger().signedBy(log.key, was -> about("other.example/log", was.size(), was))))
                .containsExactly(
                        "The manifest is about other.example/log at size 40, and beside it lies the checkpoint of"
                                + " clinic.example/log at size 40.");
        assertThat(findings(forger().signedBy(log.key, was -> about(was.origin(), 39, was))))
                .hasSize(1);
        assertThat(findings(forger().put("keys", forger().text("keys").replaceFirst("clinic", "other"))
                        .signedBy(log.key)))
                .containsExactly("The checkpoint is of clinic.example/log, not of other.example/log.");
    }

    @Test
    void refusesTheCheckpointOfAnotherTree() {
        SampleLog larger = new SampleLog(200, 5);
        byte[] forged = new Forger(larger.packageOfThePlan(folder))
                .put("checkpoint", larger.signed(199).note())
                .signedBy(larger.key);

        assertThat(findings(forged))
                .hasSize(21)
                .contains("The manifest is about clinic.example/log at size 200, and beside it lies the checkpoint of"
                        + " clinic.example/log at size 199.")
                .last()
                .asString()
                .matches("And [0-9]+ more like these\\.");
    }

    @Test
    void refusesAManifestThatCountsOtherwise() {
        byte[] forged = forger().signedBy(
                        log.key,
                        was -> new Manifest(
                                was.origin(),
                                was.size(),
                                was.made(),
                                was.about(),
                                was.events() + 1,
                                was.files(),
                                was.bytesBefore(),
                                was.sha256Before()));

        assertThat(findings(forged)).singleElement().asString().startsWith("The manifest counts ");
    }

    private static Manifest about(String origin, long size, Manifest was) {
        return new Manifest(
                origin,
                size,
                was.made(),
                was.about(),
                was.events(),
                was.files(),
                was.bytesBefore(),
                was.sha256Before());
    }

    private Forger forger() {
        return new Forger(zip);
    }

    private byte[] signed(String path, Consumer<List<String>> change) {
        return forger().lines(path, change).signedBy(log.key);
    }

    private String position(int line) {
        return forger().text(EVENTS).lines().toList().get(line).replaceAll("\\{\"position\":(\\d+),.*", "$1");
    }

    private List<String> findings(byte[] bytes) {
        return Checked.findings(folder, bytes, Trust.NONE);
    }
}
