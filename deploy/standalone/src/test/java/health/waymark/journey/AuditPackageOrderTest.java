package health.waymark.journey;

import static health.waymark.journey.ReceivedPackage.verified;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.disclosure.cli.PackageCommand;
import health.waymark.standalone.RunningWaymark;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** By which ways a package is ordered, and which orders are none. */
class AuditPackageOrderTest {
    private final Clinic clinic = Clinic.system();
    private final Clinic auditor = Clinic.as("auditor");

    @TempDir
    Path folder;

    @Test
    void whatIsAskedForWrongIsRefusedWithWhatIsWrong() {
        for (String scope : List.of("{}", "{\"planId\": \"%s\", \"subject\": \"x\"}".formatted(UUID.randomUUID()))) {
            refused(scope, 400, "/scope");
        }
        refused("{\"from\": \"2026-01-01\"}", 400, "/scope/to");
        refused("{\"from\": \"yesterday\", \"to\": \"2026-01-01\"}", 400, "/scope/from");
        refused("{\"from\": \"2026-02-01\", \"to\": \"2026-01-01\"}", 400, "/scope/to");
        refused("{\"planId\": \"%s\"}".formatted(UUID.randomUUID()), 404, "");
        HttpResponse<String> without = OrderedPackages.asked(auditor, "{\"scope\": {\"organisation\": true}}");
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("/recipient", "/purpose", "/description");
        assertThat(auditor.read("/api/audit-packages/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    private void refused(String scope, int status, String pointer) {
        HttpResponse<String> answer = OrderedPackages.asked(auditor, OrderedPackages.ORDER.formatted(scope));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (!pointer.isEmpty()) {
            assertThat(Clinic.json(answer).at("/violations/0/pointer").asString())
                    .isEqualTo(pointer);
        }
    }

    @Test
    void whatIsSentAgainWithItsKeyIsOnePackageAndOneDisclosure() {
        String plan = clinic.draft();
        clinic.get("/api/plans/" + plan);
        String order = OrderedPackages.ORDER.formatted("{\"planId\": \"%s\"}".formatted(plan));
        String key = "again-" + plan;
        String job = job(auditor, order, key);
        assertThat(job(auditor, order, "\"" + key + "\"")).isEqualTo(job);
        OrderedPackages.ended(auditor, job);
        assertThat(job(auditor, order, key)).as("once it is made").isEqualTo(job);
        String another = job(auditor, order.replace("Survey of", "Visit of"), key);
        assertThat(another).isNotEqualTo(job);
        OrderedPackages.ended(auditor, another);
        assertThat(new Auditor().awaited("/api/disclosures?plan=" + plan, 2)).hasSize(2);
        assertThat(OrderedPackages.asked(auditor, order, "Idempotency-Key", " ").statusCode())
                .isEqualTo(400);
    }

    private static String job(Clinic auditor, String order, String key) {
        HttpResponse<String> answer = OrderedPackages.asked(auditor, order, "Idempotency-Key", key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aComplianceOfficerOrdersItFromThePlan() throws Exception {
        String plan = clinic.draft();
        clinic.get("/api/plans/" + plan);
        Visitor compliance = Visitor.signedInAs("compliance");
        String new_ = "/audit/packages/new?planId=" + plan;
        assertThat(compliance.get("/plans/" + plan).body())
                .contains(new_.replace("&", "&amp;"), "Make an audit package");
        assertThat(compliance.get(new_).body()).contains("Everything about the plan of", "A. Rivera");
        String token = compliance.token(new_);
        String form = "what=PLAN&planId=" + plan + "&_csrf=" + token;
        HttpResponse<String> unsaid = compliance.post("/audit/packages", form);
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("Not ordered yet", "Say who gets it.", "Say what they get it for.");
        HttpResponse<String> ordered = compliance.post(
                "/audit/packages", form + "&recipient=" + form("Surveyor O'Neil") + "&purpose=Survey&description=All");
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(302);
        String place = ordered.headers().firstValue("location").orElseThrow();
        String page = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> compliance.get(place).body(), body -> !body.contains("Look again"));
        assertThat(page)
                .contains("Ready", "Surveyor O&#39;Neil", "SHA-256", "Download")
                .contains("deploy/verify/target/waymark-verify.jar", "deploy/verify/README.md");
        String late = Awaitility.await()
                .until(
                        () -> compliance
                                .post(place + "/cancel", "_csrf=" + token)
                                .headers()
                                .firstValue("location")
                                .orElseThrow(),
                        where -> where.endsWith("?ended=true"));
        assertThat(compliance.get(late).body()).contains("It had ended already.", "Ready");
        assertThat(compliance.get("/audit/packages").body()).contains(place + "/file");
        HttpResponse<byte[]> file = compliance.bytes(place + "/file");
        assertThat(verified(Files.write(folder.resolve("by-page.zip"), file.body())))
                .contains("is as it was signed");
        assertThat(compliance.get("/audit/disclosures?plan=" + plan).body()).contains("Surveyor O&#39;Neil");
        assertThat(compliance.get("/plans/" + plan + "/history?kind=DISCLOSURE").body())
                .contains("Disclosed to Surveyor O&#39;Neil");
        Visitor clinician = Visitor.signedInAs("clinician");
        assertThat(clinician.get(place).statusCode()).isEqualTo(403);
        assertThat(clinician.bytes(place + "/file").statusCode()).isEqualTo(403);
        assertThat(clinician.get("/plans/" + plan).body()).doesNotContain("Make an audit package");
    }

    @Test
    void whatAPackageHoldsIsTakenFromWhatIsFilledIn() {
        String plan = clinic.draft();
        String client = clinic.get("/api/plans/" + plan).at("/subject/id").asString();
        Visitor compliance = Visitor.signedInAs("compliance");
        String token = compliance.token("/audit/packages/new");
        String whom = "&recipient=R&purpose=P&description=D&_csrf=" + token;
        assertThat(location(compliance, "subject=" + client + whom)).contains("/audit/packages/");
        assertThat(location(compliance, "what=PERIOD&from=&to=&subject=" + client + whom))
                .contains("/audit/packages/");
        assertThat(location(compliance, "what=CLIENT&from=2026-01-05&to=2026-01-05&subject=" + whom))
                .contains("/audit/packages/");
        refused(compliance, "subject=" + whom, 400, "Choose what it holds.");
        refused(compliance, "from=2026-01-05&to=" + whom, 400, "Say to when.");
        String several = "choose one, and empty what is filled in for another.";
        refused(compliance, "what=CLIENT&from=2026-01-05&subject=" + client + whom, 400, several);
        refused(compliance, "what=ORGANISATION&subject=" + client + whom, 400, several);
        String nobody = "No plan is about a client with the id “nobody&#39;s”.";
        assertThat(refused(compliance, "what=CLIENT&subject=nobody%27s" + whom, 404, nobody))
                .containsPattern("id=\"subject-error\">" + nobody)
                .contains("value=\"nobody&#39;s\"", "aria-describedby=\"subject-error\"");
    }

    private static String location(Visitor visitor, String form) {
        HttpResponse<String> ordered = visitor.post("/audit/packages", form);
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(302);
        return ordered.headers().firstValue("location").orElseThrow();
    }

    private static String refused(Visitor visitor, String form, int status, String sentence) {
        HttpResponse<String> answer = visitor.post("/audit/packages", form);
        assertThat(answer.statusCode()).as(form).isEqualTo(status);
        assertThat(answer.body()).contains("Not ordered yet", sentence);
        return answer.body();
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whoeverHasTheMachineMakesOneToo() throws Exception {
        String plan = clinic.draft();
        clinic.get("/api/plans/" + plan);
        Path out = folder.resolve("out.zip");
        StringWriter said = new StringWriter();
        assertThat(atTheTerminal(said, "--plan", plan, "--out", out.toString()))
                .as(said.toString())
                .isZero();
        assertThat(said.toString()).contains(out + " holds ", " of 1 plan.");
        assertThat(verified(out)).contains("is as it was signed");
        assertThat(atTheTerminal(said, "--plan", plan, "--out", out.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("is there already");
        assertThat(atTheTerminal(said, "--out", folder.resolve("x").toString())).isEqualTo(2);
        String nowhere = folder.resolve("none").resolve("out.zip").toString();
        assertThat(atTheTerminal(said, "--plan", plan, "--out", nowhere)).isEqualTo(2);
        assertThat(said.toString()).contains("nothing was ordered");
        assertThat(atTheTerminal(
                        said,
                        "--plan",
                        UUID.randomUUID().toString(),
                        "--out",
                        folder.resolve("x").toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("Nothing that is recorded falls into");
        List<JsonNode> disclosed = new Auditor().awaited("/api/disclosures?plan=" + plan, 1);
        assertThat(disclosed).hasSize(1);
        assertThat(disclosed.get(0).at("/actor/id").asString()).startsWith("terminal");
        Visitor compliance = Visitor.signedInAs("compliance");
        assertThat(compliance.get("/audit/disclosures?plan=" + plan).body())
                .contains("title=\"HSYSADMIN\">system administration</small>");
        assertThat(compliance.get("/audit/packages").body()).contains("<small>A. Rivera</small>");
    }

    private static int atTheTerminal(StringWriter said, String... words) {
        said.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--recipient", "A court", "--purpose", "Subpoena", "--description", "The plan"));
        arguments.add("--waymark.data-dir=" + RunningWaymark.shared().data());
        return new CommandLine(new PackageCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
    }
}
