package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What whoever runs Waymark sees of it, and that nobody else does. */
class OperatePagesTest {
    static final List<String> PAGES = List.of(
            "/operate",
            "/operate/parked-plans",
            "/operate/views",
            "/operate/deadlines",
            "/operate/deliveries",
            "/operate/deliveries?state=SENT",
            "/operate/jobs",
            "/operate/users",
            "/operate/users/add",
            "/operate/users/clinician",
            "/operate/clients",
            "/operate/clients/add",
            "/operate/clients/analytics",
            "/operate/log");

    private final Clinic clinic = Clinic.system();

    @Test
    void anAdministratorLandsOnTheOverview() {
        Visitor admin = Visitor.signedInAs("admin");
        assertThat(admin.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/operate"));
        assertThat(page(admin, "/operate"))
                .contains("New events can be recorded", "It answers", "plans", "due-list", "Up to date")
                .contains("href=\"/operate\"")
                .doesNotContain("href=\"/today\"", "href=\"/plans\"");
    }

    @TestFactory
    Stream<DynamicTest> nobodyElseSeesAnyOfIt() {
        Map<String, Visitor> visitors = Stream.of("clinician", "supervisor", "compliance")
                .collect(Collectors.toMap(who -> who, Visitor::signedInAs));
        return PAGES.stream().flatMap(path -> visitors.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(path + " by " + each.getKey(), () -> {
                    Visitor visitor = each.getValue();
                    HttpResponse<String> answer = visitor.get(path);
                    assertThat(answer.statusCode()).isEqualTo(403);
                    assertThat(answer.body()).contains("Not for your role");
                    assertThat(visitor.get("/plans").body()).doesNotContain("/operate");
                })));
    }

    /** Names and texts of a whole plan, looked for on every page. */
    @TestFactory
    Stream<DynamicTest> noPageTellsOfAClient() {
        String plan = StoriedPlan.told(clinic);
        clinic.get("/api/plans/" + plan);
        Visitor admin = Visitor.signedInAs("admin");
        return PAGES.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> assertThat(page(admin, path))
                        .doesNotContain("Storied", "c-3003", "Lift mood", "Low mood", "Behavioural activation")));
    }

    private static String page(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
