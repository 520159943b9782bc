package health.waymark.glass;

import static health.waymark.glass.PrivateClinic.BROKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that names a plan, as Spring knows them: open to those it names, closed to other clinicians. */
class EveryWayToAPlanTest {
    private static final String DANA = "dana CLINICIAN";
    private static final String SAM = "sam CLINICIAN";
    private static final String GOAL = "Heroinfree weekends";

    /** What names a plan and shows nothing that it says. */
    private static final Set<String> SHOWS_NOTHING = Set.of("/plans/{planId}/glass");

    @TempDir
    static Path folder;

    private static PrivateClinic clinic;
    private static String plan;

    @BeforeAll
    static void start() {
        clinic = new PrivateClinic(folder);
        plan = clinic.plan("dana", "robin", "Rivera");
        clinic.read(DANA, "/api/plans/" + plan);
        clinic.privacy(true);
    }

    @AfterAll
    static void stop() {
        clinic.close();
    }

    /** With the parameters that an address can't do without. */
    private static Set<String> addresses() {
        Set<String> found = new TreeSet<>();
        clinic.beans(RequestMappingHandlerMapping.class)
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
                    if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                            && !method.getBeanType().getPackageName().startsWith("health.waymark.operate")) {
                        info.getPatternValues().stream()
                                .map(address -> address.replaceAll("\\{(\\w+):.*?[^{,\\d]\\}(?=/|$)", "{$1}"))
                                .filter(address -> address.contains("{planId}"))
                                .forEach(found::add);
                    }
                }));
        found.removeAll(SHOWS_NOTHING);
        found.add("/plans/new?replaces={planId}");
        found.add("/plans/{planId}?version=1");
        found.add("/plans/{planId}/history?version=1");
        found.add("/plans/{planId}/timeline?effectiveAt=2026-02-01");
        found.add("/api/plans/{planId}?version=1");
        found.add("/api/plans/{planId}?asOf=2999-01-01&effectiveAt=2999-01-01");
        found.add("/api/reminders?plan={planId}");
        return found;
    }

    private static String address(String pattern) {
        String address = pattern.replace("{planId}", plan).replace("{command}", "SetGoal");
        return pattern.matches(".*/(diff|compare|compare\\.pdf)")
                ? address + "?from=1&to=2"
                : pattern.endsWith("/replay/step") ? address + "?version=1" : address;
    }

    private static void open(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
    }

    /** Whatever a role lacks besides: it isn't the glass that stands in the way. */
    private static void passed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 403, 409);
        assertThat(answer.body()).doesNotContain("glass-to-break");
    }

    private static void closed(String pattern, HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(GOAL);
        if (pattern.startsWith("/api/")) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(clinic.json(answer).get("code").asString()).isEqualTo("glass-to-break");
            assertThat(clinic.json(answer).get("detail").asString()).contains("Waymark-Purpose: BTG", "Waymark-Reason");
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            assertThat(answer.headers().firstValue("location"))
                    .hasValueSatisfying(to -> assertThat(to).contains("/plans/" + plan + "/glass?onward="));
        }
    }

    @TestFactory
    Stream<DynamicTest> isOpenToThoseWhomThePlanNamesAndToThoseWhomItDoesNotBind() {
        return addresses().stream().flatMap(pattern -> Stream.of(
                        DANA,
                        "robin CLINICIAN",
                        "sam SUPERVISOR",
                        "sam CLINICIAN SUPERVISOR",
                        "sam COMPLIANCE",
                        "reader plans")
                .map(who -> dynamicTest(pattern + " by " + who, () -> passed(clinic.get(who, address(pattern))))));
    }

    @TestFactory
    Stream<DynamicTest> isClosedToOtherCliniciansUnlessTheyBreakTheGlassWithAReason() {
        return addresses().stream()
                .map(pattern -> dynamicTest(pattern, () -> {
                    String address = address(pattern);
                    closed(pattern, clinic.get(SAM, address));
                    closed(pattern, clinic.get(SAM, address, "Waymark-Purpose", "BTG"));
                    closed(pattern, clinic.get(SAM, address, "Waymark-Reason", "Covering for Dana tonight"));
                    closed(
                            pattern,
                            clinic.get(SAM, address, "Waymark-Purpose", "ETREAT", "Waymark-Reason", "Covering"));
                    closed(pattern, clinic.get(SAM, address, "Waymark-On-Behalf-Of", "dana"));
                    closed(pattern, clinic.get("sam CLINICIAN ADMINISTRATOR", address));
                    open(clinic.get(SAM, address, BROKEN));
                }));
    }

    @TestFactory
    Stream<DynamicTest> isOpenToEverybodyWhereThereIsNoPrivacy() {
        return Stream.of(dynamicTest("all of them", () -> {
            clinic.privacy(false);
            try {
                addresses().forEach(pattern -> open(clinic.get(SAM, address(pattern))));
            } finally {
                clinic.privacy(true);
            }
        }));
    }

    @Test
    void aPlanIsNotOpenedByNamingItOtherwise() {
        String shortened = plan.replaceAll("(^|-)0+(?=[0-9a-f])", "$1");
        assertThat(shortened).isNotEqualTo(plan);
        for (String id : List.of(shortened, plan.toUpperCase(Locale.ROOT), "%20" + plan)) {
            assertThat(clinic.get(SAM, "/api/plans/" + id).statusCode()).as(id).isEqualTo(403);
            assertThat(clinic.get(SAM, "/api/reminders?plan=" + id).statusCode())
                    .as(id)
                    .isEqualTo(403);
        }
        String mine = clinic.plan("sam", "robin", "Quinn");
        HttpResponse<String> beside = clinic.get(SAM, "/plans/new?plan=" + mine + "&replaces=" + plan);
        assertThat(beside.statusCode()).isEqualTo(302);
        assertThat(clinic.get(SAM, "/api/plans/" + mine + "?plan=" + mine).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aReasonIsWordsAndNoMoreThanFiveHundred() {
        for (String reason : List.of(" ", "x".repeat(501), "a\tb")) {
            assertThat(clinic.get(SAM, "/api/plans/" + plan, "Waymark-Purpose", "BTG", "Waymark-Reason", reason)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(clinic.get(SAM, "/api/plans/" + plan, "Waymark-Purpose", "BTG", "Waymark-Reason", "x".repeat(500))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anOpenPageHearsNothingOfAClosedPlan() {
        HttpResponse<String> answer = clinic.get(SAM, "/live?plan=" + plan, "Accept", "text/event-stream");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("event:");
    }

    @Test
    void aPlanThatIsNotThereIsUnknownAsBefore() {
        assertThat(clinic.get(SAM, "/api/plans/00000000-0000-7000-8000-000000000000")
                        .statusCode())
                .isEqualTo(404);
    }
}
