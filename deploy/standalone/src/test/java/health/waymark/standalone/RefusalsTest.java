package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can't work is said in one sentence, with exit code 1, and nothing is left behind. */
class RefusalsTest {

    @TempDir
    Path folder;

    @Test
    void aPortInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal("--server.port=" + taken.getLocalPort()))
                    .isEqualTo("waymark: The port " + taken.getLocalPort() + " is in use: stop what listens there,"
                            + " or choose another with --server.port.");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aPortThatIsNone() {
        assertThat(refusal("--server.port=99999")).contains("no port 99999");
        assertThat(refusal("--server.port=web")).contains("no port web").contains("--server.port");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void anOptionThatNobodyWouldHear() {
        assertThat(refusal("--waymark.datadirr=/x")).contains("did you mean --waymark.data-dir?");
        assertThat(refusal("--waymark.http.bodylimits=1MB")).contains("did you mean --waymark.http.body-limit?");
        assertThat(refusal("--waymark.access.limits.enable=false"))
                .contains("did you mean --waymark.access.limits.enabled?");
        assertThat(refusal("--bogus")).contains("no option --bogus");
        assertThat(refusal("--port", "9090")).contains("no option --port");
        assertThat(refusal("serve", "stray")).contains("'stray'");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aValueThatCannotBeRead() {
        assertThat(refusal("--waymark.http.body-limit=lots"))
                .isEqualTo(
                        "waymark: The value of waymark.http.body-limit cannot be read: it takes a size such as 1MB.");
        assertThat(refusal("--waymark.projections.claim-timeout=soon")).contains("a time such as");
        assertThat(refusal("--waymark.access.limits.callers-per-second=many")).contains("a whole number");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aWebhookThatCannotBe() {
        assertThat(refusal("--waymark.delivery.webhooks.ehr.adress=https://ehr.example.org"))
                .contains("did you mean --waymark.delivery.webhooks.");
        assertThat(refusal("--waymark.delivery.webhooks.ehr.insecure=perhaps")).contains("true or false");
        assertThat(refusal(
                        "--waymark.database.url=jdbc:postgresql://localhost:1/waymark",
                        "--waymark.database.username=app",
                        "--waymark.database.password=hidden",
                        "--waymark.delivery.webhooks.ehr.url=http://ehr.example.org",
                        "--waymark.delivery.webhooks.ehr.secret=0123456789abcdef"))
                .as("before any database is looked for")
                .isEqualTo("waymark: waymark.delivery.webhooks.ehr.url must be https, or"
                        + " waymark.delivery.webhooks.ehr.insecure be true.");
        assertThat(refusal(
                        "--waymark.database.url=jdbc:postgresql://localhost:1/waymark",
                        "--waymark.database.username=app",
                        "--waymark.database.password=hidden",
                        "--waymark.delivery.mail.host=smtp.example.org"))
                .contains("Mail needs waymark.delivery.base-address");
    }

    @Test
    void everyPropertyThatIsReadIsKnown() throws Exception {
        var read = Pattern.compile("(?:\\$\\{|getProperty\\(\\s*\")(waymark\\.[a-z.-]+)");
        var known = Properties.names(Properties.settings());
        try (var files = Files.walk(Path.of("../.."))) {
            for (Path file : files.filter(it -> it.toString().matches(".*/src/main/.*\\.(java|yaml|xml)"))
                    .toList()) {
                assertThat(read.matcher(Files.readString(file)).results().map(it -> it.group(1)))
                        .as(file.toString())
                        .allMatch(known::contains);
            }
        }
    }

    @Test
    void anAddressThatIsNotThisMachines() {
        assertThat(refusal("--server.address=203.0.113.7", "--server.port=18080"))
                .contains("may not listen");
    }

    @Test
    void aForeignFolder() throws Exception {
        Path foreign = Files.createDirectory(folder.resolve("data"));
        Files.writeString(foreign.resolve("letter.txt"), "mine");
        assertThat(refusal()).contains(foreign.toString()).contains("holds files but no Waymark data");
        assertThat(foreign.toFile().list()).containsExactly("letter.txt");
    }

    @Test
    void aFileForAFolder() throws Exception {
        Files.writeString(folder.resolve("data"), "mine");
        assertThat(refusal()).contains("is a file");
    }

    /** Beneath a file not even root may write. */
    @Test
    void aFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThat(refusal("--waymark.data-dir", file.resolve("data").toString()))
                .contains("cannot be written to");
    }

    @Test
    void theDataOfANewerWaymark() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("waymark.json"), """
                {"format": 99, "created": "2030-01-01T00:00:00Z", "waymark": "7.0.0"}""");
        assertThat(refusal()).contains("newer Waymark (7.0.0)");
    }

    @Test
    void aDatabaseThatIsAway() {
        assertThat(refusal(
                        "--waymark.database.url=jdbc:postgresql://localhost:1/waymark?password=hidden",
                        "--waymark.database.username=app",
                        "--waymark.database.password=hidden"))
                .isEqualTo("waymark: The database at jdbc:postgresql://localhost:1/waymark does not answer:"
                        + " start it, or correct waymark.database.url.");
    }

    @Test
    void aDatabaseOfAnotherKind() {
        assertThat(refusal("--waymark.database.url=jdbc:h2:mem:x")).contains("jdbc:postgresql:");
    }

    @Test
    void aRehearsalThatCannotBe() {
        assertThat(refusal("--waymark.rehearsal.clock-offset=91")).contains("P91D");
        assertThat(refusal("--waymark.rehearsal.clock-offset=-P1D")).contains("forward");
        assertThat(refusal("--waymark.rehearsal.clock-offset=P1D", "--demo")).contains("leave out");
        assertThat(refusal("--demo", "--waymark.database.url=jdbc:postgresql://localhost:1/waymark"))
                .contains("embedded database only");
    }

    @Test
    void oneSideWithoutACommonDatabase() {
        assertThat(refusal("--waymark.sides=command")).contains("--waymark.database.url");
        assertThat(refusal("--waymark.sides=left")).contains("both, command or query");
    }

    @Test
    void wrongUseIsASentenceAndWhereToReadOn() {
        assertThat(wrongUse("verify", "--chekpoint=x"))
                .containsExactly(
                        "waymark: Unknown option: '--chekpoint=x'",
                        "Possible solutions: --checkpoint",
                        "How it is used: waymark verify --help");
        assertThat(wrongUse("package", "--plan=0190a5c0-0000-7000-8000-000000000001"))
                .containsExactly(
                        "waymark: Missing required options: '--recipient=<recipient>', '--purpose=<purpose>',"
                                + " '--description=<description>', '--out=<file>'",
                        "How it is used: waymark package --help");
        assertThat(wrongUse("rebuild", "everything"))
                .containsExactly(
                        "waymark: There is no projection 'everything' that is made from the log alone. There are:"
                                + " plans, evidence.",
                        "How it is used: waymark rebuild --help");
        assertThat(wrongUse("users", "add", "--role=KING", "ann"))
                .hasSize(2)
                .contains("How it is used: waymark users add --help");
    }

    private static List<String> wrongUse(String... arguments) {
        var errors = new StringWriter();
        assertThat(Waymark.run(new PrintWriter(errors, true), arguments)).isEqualTo(2);
        return errors.toString().lines().toList();
    }

    private String refusal(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--waymark.data-dir")) {
            all.addAll(List.of("--waymark.data-dir", folder.resolve("data").toString()));
        }
        if (all.stream().noneMatch(it -> it.startsWith("--server.port"))) {
            all.add("--server.port=0");
        }
        var errors = new StringWriter();
        int code = Waymark.run(new PrintWriter(errors, true), all.toArray(String[]::new));
        assertThat(code).as(errors.toString()).isEqualTo(1);
        assertThat(errors.toString().strip().lines()).hasSize(1);
        return errors.toString().strip();
    }
}
