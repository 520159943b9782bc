package health.waymark.verify;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.ledger.ConsistencyProof;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.LogKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as whoever checks a package uses it. */
class VerifyTest {
    private final SampleLog log = new SampleLog(40, 6);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String zip = "";

    @TempDir
    Path folder;

    @BeforeEach
    void make() throws IOException {
        zip = file("package.zip", log.packageOfThePlan(folder));
    }

    @Test
    void saysWhatThePackageIs() {
        assertThat(run(zip)).isZero();
        assertThat(said(out))
                .startsWith("package.zip is as it was signed.\nAbout: Plan 1 for the state surveyor (made"
                        + " 2026-11-23T09:00:00Z).\nNobody but the package itself says whose keys these are")
                .contains("\n  key " + log.key.verifierKey().text() + " 0\n")
                .contains(
                        " events of 2 streams (1 from the first event on without gaps, 0 as a later part without gaps,"
                                + " 1 perhaps with gaps), positions 1 to ")
                .contains("signed by [" + log.key + "].");
        assertThat(said(err)).isEmpty();
    }

    @Test
    void callsWhatBeginsLaterAPart() throws IOException {
        assertThat(run(file("time.zip", log.packageOfATime(folder, 12)))).isZero();
        assertThat(said(out))
                .contains(" streams (0 from the first event on without gaps, 1 as a later part without gaps, ");
    }

    @Test
    void takesTheKeysThatYouWereGiven() {
        assertThat(run("--keys", keys(log.known), "--witnesses", "1", zip)).isZero();
        assertThat(said(out)).doesNotContain("Nobody but the package itself");
    }

    @Test
    void refusesAPackageThatIsMadeUpFromTheFirstByteToTheLast() {
        SampleLog other = new SampleLog(40, 7);

        assertThat(run("--keys=" + keys(other.known), zip)).isEqualTo(1);
        assertThat(said(out))
                .startsWith(
                        "package.zip isn't as it was signed:\n- No key of clinic.example/log that is known here signed"
                                + " the checkpoint of clinic.example/log at size 40");
    }

    @Test
    void refusesAKeyThatWasReplacedBefore() {
        KnownLog replaced =
                new KnownLog(SampleLog.ORIGIN, List.of(new LogKey(log.key.verifierKey(), 0, 30L)), List.of());

        assertThat(run("--keys", keys(replaced), zip)).isEqualTo(1);
        assertThat(said(out)).contains("but it is the log's from size 0 until size 30 only.");
    }

    @Test
    void wantsTheWitnessesThatYouBelieve() {
        KnownLog believing =
                new KnownLog(SampleLog.ORIGIN, log.known.keys(), List.of(new SampleLog(0, 8).witness.witnessKey()));

        assertThat(run("--keys", keys(believing), "--witnesses", "1", zip)).isEqualTo(1);
        assertThat(said(out)).contains("Of 1 witnesses that the checkpoint of clinic.example/log at size 40 needs 0");
    }

    @Test
    void comparesWithTheCheckpointThatYouHold() throws IOException {
        assertThat(run("--checkpoint", file("same", log.signed(40).bytes()), zip))
                .isZero();
        assertThat(said(out)).contains("It is the log that you hold a checkpoint of (size 40).");

        assertThat(run("--checkpoint", file("old", log.signed(25).bytes()), zip))
                .isEqualTo(1);
        assertThat(said(out)).contains("get the answer to /api/ledger/consistency?from=25&to=40");

        String proof = file("proof.json", json(log.tree().consistency(25)));
        assertThat(run("--checkpoint", file("old", log.signed(25).bytes()), "--consistency", proof, zip))
                .isZero();
        assertThat(said(out)).contains("It is the log that you hold a checkpoint of (size 25).");
    }

    @Test
    void comparesAPackageWithALaterCheckpoint() throws IOException {
        byte[] older = log.write(folder, log.signed(25), log.key, each -> false);
        String proof = file("proof.json", json(log.tree().consistency(25)));

        assertThat(run(
                        "--checkpoint",
                        file("new", log.signed(40).bytes()),
                        "--consistency",
                        proof,
                        file("older.zip", older)))
                .isZero();
    }

    @Test
    void noticesALogThatWasRewritten() throws IOException {
        SampleLog rewritten = new SampleLog(41, 6, 99);
        String held = file("held", rewritten.signed(41).bytes());
        String proof = file("proof.json", json(rewritten.tree().consistency(40)));

        assertThat(run("--checkpoint", held, "--consistency", proof, zip)).isEqualTo(1);
        assertThat(said(out)).contains("isn't the one that the package is from (size 40): one of them was rewritten.");
        assertThat(run("--checkpoint", file("held", rewritten.signed(40).bytes()), zip))
                .isEqualTo(1);
        assertThat(said(out))
                .startsWith("package.zip is as it was signed, but it can't be shown to be of the log whose checkpoint")
                .contains("one of them was rewritten.");
    }

    @Test
    void aPackageOfManyPlansIsReadToItsEnd() throws IOException {
        assertThat(run(file("many.zip", log.packageOfMany(folder, 400)))).isZero();
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        byte[] changed = Files.readAllBytes(Path.of(zip));
        changed[changed.length / 2] ^= 1;

        assertThat(run(file("changed.zip", changed))).isEqualTo(1);
        assertThat(said(out)).startsWith("changed.zip isn't as it was signed:\n- ");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("--help")).isZero();
        assertThat(said(out)).startsWith("Usage: java -jar waymark-verify.jar");
    }

    @Test
    void refusesWrongUse() throws IOException {
        mustRefuse("Which package is to be checked?");
        mustRefuse("There is no file nothing.zip.", "nothing.zip");
        mustRefuse("There is no option --key.", "--key", zip);
        mustRefuse("It checks one package at a time.", zip, zip);
        mustRefuse("The option --keys needs a value.", zip, "--keys");
        mustRefuse("There is no nothing that can be read.", "--keys", "nothing", zip);
        mustRefuse(
                "What you gave beside the package can't be used. A log's keys",
                "--keys",
                file("empty", new byte[0]),
                zip);
        mustRefuse("The number of --witnesses is a whole number, not two.", "--witnesses", "two", zip);
        mustRefuse("Only --keys that you were given say which --witnesses count.", "--witnesses", "1", zip);
        mustRefuse("A --consistency proof needs the --checkpoint", "--consistency", zip, zip);
    }

    private void mustRefuse(String sentence, String... arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(said(err))
                .startsWith("waymark-verify: " + sentence)
                .endsWith("\nHow it is used: java -jar waymark-verify.jar --help\n")
                .hasLineCount(2);
        assertThat(said(out)).isEmpty();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Verify.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private String keys(KnownLog known) {
        try {
            return file("keys", known.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    /** As {@code /api/ledger/consistency} answers. */
    private static byte[] json(ConsistencyProof proof) {
        return proof.path().stream()
                .map(each -> "\"" + Base64.getEncoder().encodeToString(each) + "\"")
                .collect(Collectors.joining(",", "{\"proof\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
