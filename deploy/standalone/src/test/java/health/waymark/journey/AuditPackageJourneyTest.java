package health.waymark.journey;

import static health.waymark.disclosure.OpenedZip.names;
import static health.waymark.disclosure.OpenedZip.text;
import static health.waymark.journey.ReceivedPackage.events;
import static health.waymark.journey.ReceivedPackage.pdf;
import static health.waymark.journey.ReceivedPackage.verified;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.ledger.Leaf;
import health.waymark.standalone.RunningWaymark;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A compliance officer takes a part of the record away, and whoever gets it checks it without us. */
class AuditPackageJourneyTest {
    private static final String REPORT = "report.html";

    private final Clinic clinic = Clinic.system();
    private final Clinic auditor = Clinic.as("auditor");

    @TempDir
    Path folder;

    @Test
    void aPlanWithAllAboutIt() throws Exception {
        String plan = StoriedPlan.told(clinic);
        clinic.get("/api/plans/" + plan);
        JsonNode history = clinic.get("/api/plans/" + plan + "/history").get("items");
        new Auditor().awaited("/api/accesses?plan=" + plan, 1);
        JsonNode job = OrderedPackages.made("{\"planId\": \"" + plan + "\"}");
        Path zip = OrderedPackages.fetched(auditor, job, folder);
        assertThat(verified(zip)).contains("is as it was signed");
        assertThat(names(zip))
                .contains("events.ndjson", "proofs.ndjson", "checkpoint", "keys", REPORT, "report.pdf", "accesses.csv")
                .endsWith("manifest");
        assertThat(events(zip)).extracting(Leaf::stream).contains(plan).contains("evidence:default");
        assertThat(text(zip, "streams")).contains(" " + plan + "\n");

        JsonNode signed = clinic.get("/api/plans/" + plan).at("/attestations/0");
        String report = text(zip, REPORT);
        for (JsonNode entry : history) {
            assertThat(report).contains(escaped(entry.get("words").asString()));
        }
        assertThat(report)
                .contains(
                        "State Department of Health",
                        "1 Capitol Square",
                        "Survey of 12 April",
                        "45 CFR 164.512(d)",
                        escaped(signed.at("/signer/display").asString()),
                        escaped(signed.get("meaning").asString()),
                        signed.get("contentHash").asString(),
                        "Looked at the plan",
                        "waymark-verify.jar")
                .doesNotContain("<script", "src=", "href=\"http", "url(");
        assertThat(pdf(zip, "report.pdf"))
                .contains(
                        "State Department of Health",
                        "Printed name",
                        signed.at("/signer/display").asString(),
                        "Who looked");
        assertThat(text(zip, "accesses.ndjson").lines()).isNotEmpty().allMatch(line -> line.contains(plan));
        assertThat(text(zip, "accesses.csv")).startsWith("position,at,actorId");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Test
    void hostileTextsAreTextInTheReport() throws Exception {
        String plan = clinic.draft();
        clinic.send("AddProblem", """
                {"planId": "%s", "statement": "<script>alert(1)</script><img src=x onerror=alert(2)> & Zoë Łęcka, \\u000bpasted"}""".formatted(plan));
        clinic.get("/api/plans/" + plan);
        JsonNode job = OrderedPackages.ended(
                auditor,
                OrderedPackages.asked(
                                auditor,
                                OrderedPackages.ORDER
                                        .formatted("{\"planId\": \"" + plan + "\"}")
                                        .replace("Survey of", "<b>Survey</b> & of \\u0007"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
        Path zip = OrderedPackages.fetched(auditor, job, folder);
        assertThat(verified(zip)).contains("is as it was signed");
        assertThat(text(zip, REPORT))
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "Zoë Łęcka",
                        "&lt;b&gt;Survey&lt;/b&gt; &amp; of",
                        "pasted")
                .doesNotContain("<script", "<img", "<b>");
        assertThat(pdf(zip, "report.pdf")).contains("<script>alert(1)</script>", "Zoë Łęcka", "pasted");
    }

    @Test
    void aClientWithAllTheirPlans() throws Exception {
        String client = "c-" + UUID.randomUUID();
        Set<String> plans = Set.of(draft(client), draft(client));
        String other = clinic.draft();
        clinic.get("/api/plans"); // a look at no plan in particular
        clinic.get("/api/plans/" + other);
        new Auditor().awaited("/api/accesses?plan=" + other, 1);
        JsonNode job = OrderedPackages.made("{\"subject\": \"" + client + "\"}");
        assertThat(job.at("/result/plans").asInt()).isEqualTo(2);
        Path zip = OrderedPackages.fetched(auditor, job, folder);
        assertThat(verified(zip)).contains("is as it was signed");
        for (String plan : plans) {
            assertThat(text(zip, REPORT)).contains("plans/" + plan + ".html");
            assertThat(text(zip, "plans/" + plan + ".html")).contains("What happened, the oldest first", plan);
            assertThat(pdf(zip, "plans/" + plan + ".pdf")).contains(plan);
            assertThat(text(zip, "streams")).contains("0 0 " + plan + "\n");
        }
        assertThat(events(zip)).extracting(Leaf::stream).doesNotContain(other);
        assertThat(events(zip))
                .extracting(event -> new String(event.payload(), StandardCharsets.UTF_8))
                .allMatch(event -> plans.stream().anyMatch(event::contains));

        List<JsonNode> disclosed = new Auditor()
                .awaited("/api/disclosures?kind=CLIENT", 2).stream()
                        .filter(each -> plans.contains(each.get("planId").asString()))
                        .toList();
        assertThat(disclosed)
                .hasSize(2)
                .allMatch(each -> each.get("packageId").equals(job.get("jobId")))
                .allMatch(each -> each.get("recipient").asString().equals("State Department of Health"));
        HttpResponse<String> nobody =
                OrderedPackages.asked(auditor, OrderedPackages.ORDER.formatted("{\"subject\": \"nobody\"}"));
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(nobody.body())
                .contains("No plan is about a client with this id.")
                .doesNotContain("nobody");
        JsonNode nothing = OrderedPackages.made("{\"from\": \"2001-01-01\", \"to\": \"2001-01-02\"}");
        assertThat(nothing.at("/findings/0/code").asString()).isEqualTo("nothing-in-scope");
        assertThat(nothing.has("result")).isFalse();
    }

    private String draft(String client) {
        String plan =
                clinic.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "%s", "display": "B. Client"}, "startsOn": "2026-01-05"}""".formatted(client)).get("planId").asString();
        clinic.get("/api/plans/" + plan);
        return plan;
    }

    @Test
    void aTimeAndAnOrganisation() throws Exception {
        String plan = clinic.draft();
        long position =
                clinic.send("AddProblem", """
                {"planId": "%s", "statement": "Worry"}""".formatted(plan)).get("position").asLong();
        String at = clinic.get("/api/plans/" + plan).get("recordedAt").asString();
        JsonNode job = OrderedPackages.made("{\"from\": \"%s\", \"to\": \"%s\"}".formatted(at, at));
        Path zip = OrderedPackages.fetched(auditor, job, folder);
        assertThat(verified(zip)).contains("is as it was signed");
        assertThat(events(zip)).extracting(Leaf::position).contains(position);
        assertThat(events(zip)).allMatch(event -> event.recordedAt().toString().equals(at));
        assertThat(text(zip, REPORT)).contains("Everything that was recorded from", "Plans are shown as they stood");

        String today = LocalDate.now(ZoneOffset.UTC).toString();
        JsonNode day = OrderedPackages.made("{\"from\": \"%s\", \"to\": \"%s\"}".formatted(today, today));
        assertThat(verified(OrderedPackages.fetched(auditor, day, folder))).contains("is as it was signed");

        JsonNode all = OrderedPackages.made("{\"organisation\": true}");
        Path everything = OrderedPackages.fetched(auditor, all, folder);
        assertThat(verified(everything)).contains("is as it was signed");
        assertThat(events(everything).stream().map(Leaf::streamType).collect(Collectors.toSet()))
                .contains("Plan", "Evidence", "Disclosures");
        assertThat(all.at("/result/events").asLong())
                .isEqualTo(events(everything).size());
    }

    @Test
    void makingItAndFetchingItAreOnRecord() throws Exception {
        String plan = clinic.draft();
        clinic.get("/api/plans/" + plan);
        JsonNode job = OrderedPackages.made("{\"planId\": \"" + plan + "\"}");
        String id = job.get("jobId").asString();
        OrderedPackages.fetched(auditor, job, folder);
        JsonNode disclosed =
                new Auditor().awaited("/api/disclosures?plan=" + plan, 1).get(0);
        assertThat(disclosed.get("packageId").asString()).isEqualTo(id);
        assertThat(disclosed.get("scope").asString()).isEqualTo("PLAN");
        assertThat(disclosed.get("planVersion").asLong()).isEqualTo(1);
        assertThat(disclosed.at("/actor/id").asString()).isEqualTo("auditor");
        assertThat(clinic.get("/api/plans/" + plan).get("version").asLong())
                .as("the plan's version")
                .isEqualTo(1);
        JsonNode entry = clinic.get("/api/plans/" + plan + "/history").at("/items/1");
        assertThat(entry.get("type").asString()).isEqualTo("DisclosureRecorded");
        assertThat(entry.get("lifecycle").asString()).isEqualTo("disclose");
        assertThat(entry.get("words").asString())
                .isEqualTo("Disclosed to State Department of Health in an audit package, up to version 1."
                        + " Purpose: Survey of 12 April. What: What the survey team asked for.");
        new Auditor().awaited("/api/accesses?kind=EXPORT", found -> Auditor.items(found).stream()
                .anyMatch(each -> each.at("/parameters/package").asString("").equals(id)));
        HttpResponse<String> csv = new Auditor().file("/api/disclosures?plan=" + plan, "text/csv");
        assertThat(csv.body().lines()).hasSize(2).last().asString().contains(id, "State Department of Health");

        Path file = RunningWaymark.shared()
                .data()
                .resolve("audit-packages")
                .resolve(id)
                .resolve("package.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var left = Files.list(file.getParent())) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("package.zip", "order.json", "contents.json", "made.json");
        }
    }
}
