package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a client takes home says what the plan says, in plain words, as a page and as a PDF. */
class PrintTest {
    private final Clinic clinic = Clinic.system();
    private final Visitor clinician = Visitor.signedInAs("clinician");

    private record Pdf(String text, String title, String language, boolean tagged, int pages) {
        static Pdf of(HttpResponse<byte[]> answer) throws Exception {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
            assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
            try (PDDocument document = Loader.loadPDF(answer.body())) {
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                return new Pdf(
                        text,
                        document.getDocumentInformation().getTitle(),
                        document.getDocumentCatalog().getLanguage(),
                        document.getDocumentCatalog().getMarkInfo().isMarked(),
                        document.getNumberOfPages());
            }
        }
    }

    private Pdf pdf(String path) throws Exception {
        return Pdf.of(clinician.bytes(path));
    }

    @Test
    void thePlanIsToldToItsClient() throws Exception {
        String plan = ActivePlan.of(clinic);
        JsonNode goal = clinic.get("/api/plans/" + plan).at("/goals/0");
        String html = clinician.get("/plans/" + plan + "/print").body();
        Pdf pdf = pdf("/plans/" + plan + "/plan.pdf");
        assertThat(html).contains("Treatment plan", goal.get("statement").asString(), "Save as PDF");
        assertThat(pdf.text())
                .contains(
                        "Treatment plan",
                        "What we are working on",
                        goal.get("statement").asString(),
                        "Not signed by the client: declines",
                        "Page 1 of " + pdf.pages(),
                        "Confidential")
                .doesNotContain("Save as PDF", "This plan is", "Draft:");
        assertThat(pdf.title()).isEqualTo("Treatment plan");
        assertThat(pdf.language()).isEqualTo("en");
        assertThat(pdf.tagged()).isTrue();
    }

    @Test
    void aDraftSaysThatItIsOneAndLeavesRoomToSign() throws Exception {
        Pdf pdf = pdf("/plans/" + clinic.draft() + "/plan.pdf");
        assertThat(pdf.text())
                .contains("Draft: this plan is not in force yet.", "Name Signature Date", "There is no goal");
    }

    @Test
    void progressIsToldForThePeriodAskedFor() throws Exception {
        String plan = ActivePlan.of(clinic);
        JsonNode point = clinic.get("/api/plans/" + plan + "/timeline").at("/goals/0/points/0");
        Pdf whole = pdf("/plans/" + plan + "/progress.pdf");
        assertThat(whole.text())
                .contains("Progress report", "score", "in this time")
                .doesNotContain(point.path("comment").asString("no comment"));
        Pdf before = pdf("/plans/" + plan + "/progress.pdf?from=2020-01-01&to=2020-02-01");
        assertThat(before.text()).contains("From 1 Jan 2020 to 1 Feb 2020.", "No score in this time.");
        assertThat(clinician
                        .get("/plans/" + plan + "/print/progress?from=" + LocalDate.MAX)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void namesOfManyScriptsAndHostileTextsArePrintedAsTheyAre() throws Exception {
        String plan = clinic.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-77", "display": "Zoë Łęcka Ωμέγα Юлия"}, "startsOn": "2026-01-05"}""").get("planId").asString();
        clinic.send("AddProblem", """
                {"planId": "%s", "statement": "<img src='file:///etc/passwd'> & <style>body{display:none}</style> ≥ 3 → x"}""".formatted(plan));
        clinic.get("/api/plans/" + plan);
        assertThat(pdf("/plans/" + plan + "/plan.pdf").text())
                .contains(
                        "Zoë Łęcka Ωμέγα Юлия",
                        "<img src='file:///etc/passwd'> & <style>body{display:none}</style> ≥ 3 → x");
    }

    @Test
    void thePastIsNotPrintedAsIfItWereNow() {
        String plan = clinic.draft();
        for (String part : new String[] {"print", "plan.pdf", "print/progress", "progress.pdf"}) {
            for (String past : new String[] {"version=1", "asOf=2026-01-05", "effectiveAt=2026-01-05"}) {
                HttpResponse<String> refused = clinician.get("/plans/" + plan + "/" + part + "?" + past);
                assertThat(refused.statusCode()).as(part + " " + past).isEqualTo(400);
                assertThat(refused.body()).contains("tells of the plan as it stands");
            }
            assertThat(clinician
                            .get("/plans/" + plan + "/" + part + "?version=soon")
                            .statusCode())
                    .as(part)
                    .isEqualTo(400);
            assertThat(clinician
                            .get("/plans/" + plan + "/" + part + "?version=")
                            .statusCode())
                    .as(part)
                    .isEqualTo(200);
        }
    }

    @Test
    void onlyWhoMayReadThePlanPrintsIt() {
        String plan = clinic.draft();
        Visitor admin = Visitor.signedInAs("admin");
        for (String part : new String[] {"print", "plan.pdf", "print/progress", "progress.pdf"}) {
            assertThat(admin.get("/plans/" + plan + "/" + part).statusCode())
                    .as(part)
                    .isEqualTo(403);
            assertThat(clinician
                            .get("/plans/00000000-0000-0000-0000-000000000000/" + part)
                            .statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
    }
}
