package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who decide how an organisation's record is seen and kept decide it on a page, with a reason. */
class OrganisationPageTest {
    private static final String HERE = "/organisation";

    @AfterEach
    void asItWas() {
        FilledForm.at(Visitor.signedInAs("admin"), HERE)
                .set("years", "")
                .set("majority", "")
                .set("reason", "As it was.")
                .submit();
    }

    @Test
    void complianceAndAdministratorsSetTheRetentionPeriod() {
        for (String who : List.of("compliance", "admin")) {
            Visitor visitor = Visitor.signedInAs(who);
            String years = who.equals("admin") ? "12" : "10";
            String page = FilledForm.at(visitor, HERE)
                    .set("years", years)
                    .set("majority", "3")
                    .set("reason", "State law asks for it.")
                    .done();
            assertThat(page)
                    .contains("Saved.", "value=\"" + years + "\"", "State law asks for it.")
                    .contains(years + " years from a plan&#39;s end and, for minors, at least 3 years");
        }
        assertThat(Visitor.signedInAs("compliance").get("/audit/retention").body())
                .contains("12 years from a plan");
        assertThat(Visitor.signedInAs("admin").get("/operate/log").body())
                .contains("Set the retention period to 12 years");
    }

    @Test
    void whatCantBeMeantComesBackWithWhatIsWrong() {
        Visitor compliance = Visitor.signedInAs("compliance");
        refused(FilledForm.at(compliance, HERE).set("years", "ten").set("reason", "x"), "takes a whole number");
        refused(FilledForm.at(compliance, HERE).set("years", "101").set("reason", "x"), "must be from 1 to 100");
        refused(FilledForm.at(compliance, HERE).set("majority", "3").set("reason", "x"), "where the other is given");
        refused(FilledForm.at(compliance, HERE).set("years", "10"), "Why is required");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Visitor compliance = Visitor.signedInAs("compliance");
        refused(
                FilledForm.at(compliance, HERE).set("years", "ten").set("majority", "few"),
                "Years from a plan&#39;s end takes a whole number.",
                "Years from the 18th birthday takes a whole number.",
                "Why is required.");
        refused(
                FilledForm.at(compliance, HERE)
                        .set("years", "101")
                        .set("majority", "999")
                        .set("reason", "x"),
                "Years from a plan&#39;s end must be from 1 to 100.",
                "Years from the 18th birthday must be from 0 to 100.");
    }

    private static void refused(FilledForm form, String... sentences) {
        HttpResponse<String> answer = form.submit();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Not saved yet").contains(sentences);
    }

    @Test
    void othersDecideNothing() {
        for (String who : List.of("clinician", "supervisor")) {
            Visitor visitor = Visitor.signedInAs(who);
            assertThat(visitor.get(HERE).statusCode()).as(who).isEqualTo(403);
            assertThat(visitor.get("/plans").body()).doesNotContain("href=\"/organisation\"");
        }
    }
}
