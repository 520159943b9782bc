package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.Person;
import health.waymark.access.Role;
import health.waymark.access.registry.Secrets;
import health.waymark.access.registry.Users;
import health.waymark.http.Problem;
import health.waymark.http.ProblemPage;
import health.waymark.http.Problems;
import health.waymark.standalone.RunningWaymark;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the pages say, to whom, and that nothing anybody wrote into a plan runs in a browser. */
class PagesTest {
    private static final Pattern INLINE = Pattern.compile(
            "<script(?! defer src=\"/assets/live-[0-9a-f]{32}\\.js\"></script>)|<style|javascript:|<[a-z][^>]*\\s(style|on[a-z]+)\\s*=",
            Pattern.CASE_INSENSITIVE);

    private final Clinic clinic = Clinic.system();

    @Test
    void aStrangerIsAskedToSignIn() {
        HttpResponse<String> answer = new Visitor().get("/plans");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/login");
    }

    @Test
    void theSignInPageSaysWhatWentWrong() {
        assertThat(page(new Visitor().get("/login?error"), 200)).contains("don’t go together");
        assertThat(page(new Visitor().get("/login?logout"), 200)).contains("You are signed out");
    }

    @Test
    void aPlanShowsWhatItHolds() {
        String plan = StoriedPlan.told(clinic);
        Visitor clinician = Visitor.signedInAs("clinician");
        assertThat(page(clinician.get("/plans/" + plan), 200))
                .contains("P. Storied", "c-3003", "5 Jan 2026", "Dana Whitfield, LCSW")
                .contains("Low mood most days", "F33.1")
                .contains("Lift mood", "Get through a week", "Client agrees", "In progress", "PHQ-9 total")
                .contains("18", "at most 9 points", "31 Mar 2027", "Target reached")
                .contains("Walk 20 minutes", "In reserve: 1", "Behavioural activation", "weekly")
                .contains("I wrote this plan", "On paper", "scan-44", "Lapsed")
                .contains("The plan has no discharge criteria")
                .contains("All 12 changes");
    }

    @Test
    void aPlanCanBeReadAsItStood() {
        String plan = StoriedPlan.told(clinic);
        Visitor clinician = Visitor.signedInAs("clinician");
        assertThat(page(clinician.get("/plans/" + plan + "?version=2"), 200))
                .contains("as it stood at version", "Low mood most days", "No goals yet")
                .contains("/plans/" + plan + "?version=1\"", "/plans/" + plan + "?version=3\"")
                .doesNotContain("Lift mood");
        assertThat(page(clinician.get("/plans/" + plan + "?asOf=2999-01-01"), 200))
                .contains("Lift mood");
        assertThat(page(clinician.get("/plans/" + plan + "?version=99"), 404)).contains("no version 99");
    }

    @Test
    void theHistoryTellsEveryEventWithBeforeAndAfter() {
        String plan = StoriedPlan.told(clinic);
        String history = page(Visitor.signedInAs("compliance").get("/plans/" + plan + "/history"), 200);
        assertThat(history)
                .contains("Plan drafted for P. Storied", "1–12", "on behalf of", "clin-7")
                .contains("The client agreed to goal", "Late entry", "version=12")
                .containsPattern("(?s)Lapsed.*Valid|Valid.*Lapsed");
        assertThat(history.indexOf("Goal &quot;Lift mood&quot; revised"))
                .isPositive()
                .isLessThan(history.indexOf("Plan drafted"));
    }

    @Test
    void progressIsDrawnAndTheSameNumbersStandInATable() {
        String plan = StoriedPlan.told(Clinic.system());
        Visitor clinician = Visitor.signedInAs("clinician");

        assertThat(page(clinician.get("/plans/" + plan + "/timeline"), 200))
                .contains("Lift mood for good", "class=\"mark late\"", "<caption", "−10", "Late entry");
        assertThat(page(clinician.get("/plans/" + plan + "/timeline?from=2026-03-01"), 200))
                .contains("No score in this period")
                .doesNotContain("Late entry</span>");
        page(clinician.get("/plans/" + plan + "/timeline?from=2026-03-01&to=2026-02-01"), 400);
    }

    @Test
    void aHistoryCanBeNarrowedToAKindAndAPerson() {
        String plan = StoriedPlan.told(clinic);
        Visitor clinician = Visitor.signedInAs("clinician");

        assertThat(page(clinician.get("/plans/" + plan + "/history?kind=PROGRESS"), 200))
                .contains("1–1", "&quot;Lift mood&quot;: 8 points, by ")
                .doesNotContain("Plan drafted");
        assertThat(page(clinician.get("/plans/" + plan + "/history?by=clinic-system"), 200))
                .contains("Plan drafted");
        assertThat(page(clinician.get("/plans/" + plan + "/history?by=nobody"), 200))
                .contains("Nothing of this kind happened");
    }

    @Test
    void todayShowsWhatNeedsDoingAndWhereToDoIt() {
        clinic.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-4004", "display": "T. Oday"}, "startsOn": "2026-01-05",
                 "clinician": {"id": "clinician", "display": "Example Clinician", "credential": "LCSW"}}""");
        clinic.get("/api/plans");
        Visitor clinician = Visitor.signedInAs("clinician");

        assertThat(clinician.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/today"));
        assertThat(page(clinician.get("/today"), 200)).contains("T. Oday", "Not active yet", "Finish the draft");
        assertThat(page(clinician.get("/today?need=OVERDUE"), 200)).doesNotContain("T. Oday");
        assertThat(page(clinician.get("/today?whose=TEAM"), 200)).doesNotContain("My team");
        assertThat(page(Visitor.signedInAs("supervisor").get("/today"), 200)).contains("My team");
        assertThat(Visitor.signedInAs("admin").get("/today").statusCode()).isEqualTo(403);
    }

    @Test
    void whatSomebodyWroteStaysText() {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\\\" style=\\\"x";
        String plan =
                clinic.send("DraftPlan", """
                {"subject": {"type": "CLIENT", "id": "c-<b>", "display": "%s"}, "startsOn": "2026-01-05"}""".formatted(hostile)).get("planId").asString();
        clinic.send("SetGoal", """
                {"planId": "%s", "statement": "%s", "ownWords": "%s"}""".formatted(plan, hostile, hostile));
        clinic.send("RevokePlan", """
                {"planId": "%s", "reason": {"text": "%s"}}""".formatted(plan, hostile));
        clinic.get("/api/plans/" + plan);
        Visitor clinician = Visitor.signedInAs("clinician");
        for (String path : new String[] {"/plans?subject=c-%3Cb%3E", "/plans/" + plan, "/plans/" + plan + "/history"}) {
            assertThat(page(clinician.get(path), 200)).contains("&lt;script&gt;alert(1)");
        }
        assertThat(page(clinician.get("/plans?q=%22%3E%3Cscript%3Ealert(3)%3C/script%3E"), 200))
                .contains("&lt;script&gt;alert(3)");
    }

    @Test
    void searchAndFiltersStayInTheAddressOfEveryPage() {
        String lines = IntStream.range(0, 51).mapToObj(i -> """
                        {"type": "DraftPlan", "command": {"subject": {"type": "CLIENT", "id": "paged-%d", \
                        "display": "Pagination Person"}, "startsOn": "2026-01-05"}}""".formatted(i)).collect(Collectors.joining("\n"));
        String last = clinic.batch(lines).body().lines().reduce((a, b) -> b).orElseThrow();
        Clinic.json(clinic.exchange(clinic.request("/api/plans?q=pagination")
                .header("Waymark-At-Least", last.replaceFirst(".*\"position\":(\\d+).*", "$1"))));

        Visitor clinician = Visitor.signedInAs("clinician");
        String first = page(clinician.get("/plans?q=pagination&status=DRAFT&reviewDueBefore=&page="), 200);
        assertThat(first)
                .contains("1–50", "of <span class=\"number\">51</span>")
                .contains("value=\"pagination\"");
        assertThat(first).contains("href=\"/plans?q=pagination&amp;status=DRAFT&amp;page=1\"");
        assertThat(page(clinician.get("/plans?q=pagination&status=DRAFT&page=1"), 200))
                .contains("51–51", "href=\"/plans?q=pagination&amp;status=DRAFT\"");
        assertThat(page(clinician.get("/plans?q=pagination&status=COMPLETED"), 200))
                .contains("No plan matches", "Show all plans");
        assertThat(page(clinician.get("/plans?q=pagination&page=7"), 200)).contains("ends before this page");
        assertThat(page(clinician.get("/plans?status=WRONG"), 400)).contains("can&#39;t be read");
    }

    @Test
    void anotherOrganisationSeesNothingAndIsToldWhatToDoFirst() {
        String plan = StoriedPlan.told(clinic);
        RunningWaymark.shared()
                .bean(Users.class)
                .add(
                        "elsewhere",
                        Secrets.hash("elsewhere"),
                        Set.of(Role.CLINICIAN),
                        new Person("p-1", "Someone Elsewhere", null),
                        "elsewhere",
                        null);
        Visitor stranger = Visitor.signedIn("elsewhere", "elsewhere");
        assertThat(page(stranger.get("/plans"), 200)).contains("No plans yet", "waymark import");
        for (String path : new String[] {"", "?version=1", "/history", "?version=999", "/compare?from=999"}) {
            assertThat(page(stranger.get("/plans/" + plan + path), 404))
                    .contains("There is nothing here", "There is no such plan.", "belong to another organisation")
                    .doesNotContain("P. Storied", "Back to the plan", "the last is");
        }
    }

    @Test
    void whatAPlanDoesntHaveIsToldToWhomeverItIsOpenTo() {
        String plan = "/plans/" + StoriedPlan.told(clinic);
        Visitor clinician = Visitor.signedInAs("clinician");
        assertThat(page(clinician.get(plan + "/replay?version=999"), 404))
                .contains("The plan has no version 999: the last is 12.", "Back to the plan", "href=\"" + plan + "\"")
                .doesNotContain("another organisation");
        assertThat(page(clinician.get(plan + "/print/compare?from=soon"), 400))
                .contains("Parameter &#39;from&#39; takes a day", "Back to the plan");
        assertThat(page(clinician.get("/plans/00000000-0000-7000-8000-00000000abcd?version=999"), 404))
                .contains("belong to another organisation")
                .doesNotContain("Back to the plan");
    }

    @Test
    void anAdministratorSeesNoPlan() {
        String plan = StoriedPlan.told(clinic);
        Visitor administrator = Visitor.signedInAs("admin");
        for (String path : new String[] {"/plans", "/plans/" + plan, "/plans/" + plan + "/history"}) {
            assertThat(page(administrator.get(path), 403))
                    .contains("Not for your role")
                    .doesNotContain("P. Storied");
        }
    }

    @Test
    void guessingSlowsDownAndAFormWithoutItsTokenIsRefused() {
        Visitor guesser = new Visitor();
        for (int i = 0; i < 5; i++) {
            guesser.signIn("nobody-of-that-name", "wrong");
        }
        HttpResponse<String> slowed = guesser.signIn("nobody-of-that-name", "wrong");
        assertThat(page(slowed, 429)).contains("Too many tries", "try again in");
        assertThat(slowed.headers().firstValue("retry-after")).isPresent();
        assertThat(page(guesser.post("/logout", ""), 403)).contains("That form is no longer good");
    }

    @Test
    void whoeverHasNoRoleIsToldWhoCanGiveOne() {
        RunningWaymark.shared()
                .bean(Users.class)
                .add(
                        "newcomer",
                        Secrets.hash("newcomer"),
                        Set.of(),
                        new Person("n-2", "Newcomer", null),
                        "default",
                        null);
        Visitor newcomer = Visitor.signedIn("newcomer", "newcomer");
        assertThat(page(newcomer.get("/"), 200))
                .contains("Plans are clinical records", "ask whoever administers Waymark")
                .doesNotContain("href=\"/plans\"", "href=\"/operate\"");
        assertThat(page(newcomer.get("/plans"), 403)).contains("Not for your role");
    }

    @Test
    void aFormOfAnotherRoleIsRefusedForTheRole() {
        Visitor compliance = Visitor.signedInAs("compliance");
        String session = "/plans/" + StoriedPlan.told(clinic) + "/session";
        assertThat(page(compliance.post(session, "_csrf=" + compliance.token("/today")), 403))
                .contains("Not for your role");
        assertThat(page(compliance.post(session, ""), 403)).contains("That form is no longer good");
    }

    @Test
    void failuresWearTheSameDress() throws Exception {
        assertThat(shown(Problem.unavailable("The database doesn't answer; try again.", Duration.ofSeconds(2))))
                .contains("Not available just now", "2 seconds");
        assertThat(shown(Problems.of(new IllegalStateException("secret of the driver"))))
                .contains("Something failed here")
                .doesNotContain("secret");
    }

    private static String shown(Problem problem) throws Exception {
        RunningWaymark waymark = RunningWaymark.shared();
        var request = new MockHttpServletRequest(waymark.bean(ServletContext.class), "GET", "/plans");
        var response = new MockHttpServletResponse();
        waymark.bean(ProblemPage.class).show(problem, request, response);
        assertThat(response.getStatus()).isEqualTo(problem.status());
        assertThat(INLINE.matcher(response.getContentAsString()).find()).isFalse();
        return response.getContentAsString();
    }

    private static String page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.body()).contains("<main", "Skip to content", "/assets/waymark");
        assertThat(INLINE.matcher(answer.body()).results().map(found -> found.group()))
                .isEmpty();
        return answer.body();
    }
}
