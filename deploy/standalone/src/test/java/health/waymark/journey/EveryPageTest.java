package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import health.waymark.standalone.RunningWaymark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is can be used by everybody: in light, in dark, on a phone, and nothing is refused on it. */
class EveryPageTest {
    private static final String PLAN = "/plans/{planId}";

    /** Who looks at it, and where, for each address that shows a page. */
    private static final Map<String, List<String>> PAGES = new TreeMap<>(Map.ofEntries(
            Map.entry("/", List.of("clinician /")),
            Map.entry("/today", List.of("clinician /today", "supervisor /today?whose=TEAM", "compliance /today")),
            Map.entry("/caseload", List.of("clinician /caseload")),
            Map.entry("/caseloads", List.of("supervisor /caseloads", "supervisor /caseloads?team=true")),
            Map.entry(
                    "/caseloads/one",
                    List.of("compliance /caseloads/one?clinician=clin-7", "clinician /caseloads/one?clinician=nobody")),
            Map.entry("/plans", List.of("clinician /plans", "clinician /plans?q=nothing-like-it", "compliance /plans")),
            Map.entry("/plans/new", List.of("clinician /plans/new")),
            Map.entry(
                    PLAN,
                    List.of(
                            "clinician " + PLAN,
                            "compliance " + PLAN,
                            "clinician " + PLAN + "?version=3",
                            "compliance " + PLAN + "?asOf=2999-01-01&effectiveAt=2026-02-15",
                            "compliance " + PLAN + "?asOf=2999-01-01")),
            Map.entry(
                    PLAN + "/timeline",
                    List.of(
                            "clinician " + PLAN + "/timeline",
                            "compliance " + PLAN + "/timeline?effectiveAt=2026-02-15")),
            Map.entry(
                    PLAN + "/history",
                    List.of(
                            "clinician " + PLAN + "/history",
                            "compliance " + PLAN + "/history?kind=GOAL",
                            "compliance " + PLAN + "/history?version=9&kind=GOAL")),
            Map.entry(
                    PLAN + "/replay",
                    List.of(
                            "clinician " + PLAN + "/replay?version=9",
                            "compliance " + PLAN + "/replay",
                            "compliance " + PLAN + "/replay?version=3&effectiveAt=2026-02-15")),
            Map.entry(
                    PLAN + "/compare",
                    List.of(
                            "clinician " + PLAN + "/compare?from=1",
                            "compliance " + PLAN + "/compare",
                            "compliance " + PLAN + "/compare?from=12&to=3",
                            "compliance " + PLAN + "/compare?from=signed")),
            Map.entry(PLAN + "/print/compare", List.of("clinician " + PLAN + "/print/compare?from=1")),
            Map.entry(PLAN + "/session", List.of("clinician " + PLAN + "/session")),
            Map.entry(PLAN + "/review", List.of("supervisor " + PLAN + "/review")),
            Map.entry(
                    PLAN + "/do/{command}",
                    List.of(
                            "clinician " + PLAN + "/do/SetGoal",
                            "clinician " + PLAN + "/do/AttestPlan",
                            "compliance " + PLAN + "/do/PlaceLegalHold")),
            Map.entry(PLAN + "/print", List.of("clinician " + PLAN + "/print")),
            Map.entry(PLAN + "/print/progress", List.of("clinician " + PLAN + "/print/progress")),
            Map.entry(
                    "/audit/retention",
                    List.of("compliance /audit/retention", "compliance /audit/retention?state=PASSED")),
            Map.entry("/organisation", List.of("compliance /organisation", "admin /organisation")),
            Map.entry(PLAN + "/glass", List.of("clinician " + PLAN + "/glass")),
            Map.entry("/audit", List.of("compliance /audit")),
            Map.entry("/audit/proof", List.of("compliance /audit/proof")),
            Map.entry(
                    "/audit/{list}",
                    List.of(
                            "compliance /audit/accesses",
                            "compliance /audit/accesses?plan={planId}",
                            "compliance /audit/broken-glass",
                            "compliance /audit/refusals",
                            "compliance /audit/refusals?kind=nothing-like-it",
                            "compliance /audit/accesses?subject=P.%20Storied",
                            "compliance /audit/corrections",
                            "compliance /audit/actions?actor=clinic-system&sort=ACTOR",
                            "compliance /audit/disclosures")),
            Map.entry("/audit/packages", List.of("compliance /audit/packages")),
            Map.entry(
                    "/audit/packages/new",
                    List.of(
                            "compliance /audit/packages/new",
                            "compliance /audit/packages/new?planId={planId}",
                            "compliance /audit/packages/new?subject=c-1001")),
            Map.entry("/audit/packages/{packageId}", List.of("compliance /audit/packages/{packageId}")),
            Map.entry(
                    "/audit/overdue", List.of("compliance /audit/overdue", "compliance /audit/overdue?day=2020-01-01")),
            Map.entry("/audit/operations", List.of("compliance /audit/operations")),
            Map.entry("/settings/reminders", List.of("clinician /settings/reminders")),
            Map.entry("/operate", List.of("admin /operate")),
            Map.entry("/operate/log", List.of("admin /operate/log")),
            Map.entry("/operate/jobs", List.of("admin /operate/jobs")),
            Map.entry("/operate/deadlines", List.of("admin /operate/deadlines")),
            Map.entry("/operate/views", List.of("admin /operate/views")),
            Map.entry("/operate/ledger", List.of("admin /operate/ledger", "admin /operate/ledger?wrong=reason")),
            Map.entry("/operate/parked-plans", List.of("admin /operate/parked-plans")),
            Map.entry("/operate/parked-plans/{planId}", List.of("admin /operate/parked-plans/{planId}")),
            Map.entry("/operate/deliveries", List.of("admin /operate/deliveries")),
            Map.entry("/operate/deliveries/{id}", List.of("admin /operate/deliveries/{planId}")),
            Map.entry("/operate/users", List.of("admin /operate/users")),
            Map.entry("/operate/users/add", List.of("admin /operate/users/add")),
            Map.entry("/operate/users/{name}", List.of("admin /operate/users/clinician")),
            Map.entry("/operate/clients", List.of("admin /operate/clients")),
            Map.entry("/operate/clients/add", List.of("admin /operate/clients/add")),
            Map.entry("/operate/clients/{id}", List.of("admin /operate/clients/clinic-system")),
            Map.entry("/docs", List.of("clinician /docs")),
            Map.entry(
                    "/docs/{operation}",
                    List.of(
                            "clinician /docs/AddIntervention",
                            "clinician /docs/CompleteReview",
                            "clinician /docs/sendBatch",
                            "clinician /docs/history")),
            Map.entry(
                    "/docs/views/{view}",
                    List.of("clinician /docs/views/PlanView", "clinician /docs/views/PlanTimeline")),
            Map.entry("/login", List.of("nobody /login", "nobody /login?error", "nobody /login?logout")),
            Map.entry("/error", List.of("clinician /no/such/page", "admin /plans"))));

    /** What a browser gets that is no page. */
    private static final Set<String> NO_PAGES = Set.of(
            "/live",
            "/audit/{list}/export",
            "/audit/overdue/export",
            "/audit/retention/export",
            "/audit/proof/checkpoint",
            "/audit/packages/{packageId}/file",
            PLAN + "/plan.pdf",
            PLAN + "/progress.pdf",
            PLAN + "/compare.pdf",
            PLAN + "/replay/step",
            "/audit/proof/inclusion",
            "/v3/api-docs",
            "/v3/api-docs.yaml");

    private static final Map<String, Page> open = new HashMap<>();
    private static Browsers browsers;
    private static String plan;
    private static String pack;

    @BeforeAll
    static void begin() {
        browsers = new Browsers();
        plan = ActivePlan.of(Clinic.system());
        pack = OrderedPackages.made("{\"planId\": \"" + plan + "\"}")
                .get("jobId")
                .asString();
    }

    @AfterAll
    static void end() {
        if (browsers != null) {
            browsers.close();
        }
    }

    /** What Spring would dispatch a browser to. */
    private static Set<String> addresses() {
        Set<String> found = new TreeSet<>();
        RunningWaymark.shared().beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .map(address -> address.replaceAll("\\{(\\w+):.*?[^{,\\d]\\}(?=/|$)", "{$1}"))
                .filter(address -> !address.startsWith("/api") && !address.startsWith("/actuator"))
                .forEach(found::add);
        found.removeAll(NO_PAGES);
        return found;
    }

    @Test
    void everyPageIsNamedHere() {
        assertThat(PAGES.keySet()).containsAll(addresses());
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsForEverybody() {
        return PAGES.values().stream()
                .flatMap(List::stream)
                .map(visit -> dynamicTest(visit, () -> look(visit.split(" ")[0], visit.split(" ")[1])));
    }

    private static void look(String who, String address) {
        Page page = open.computeIfAbsent(
                who, name -> name.equals("nobody") ? browsers.stranger() : browsers.signedIn(name));
        page.navigate(Browsers.address(address.replace("{planId}", plan).replace("{packageId}", pack)));
        assertThat(page.title()).isNotBlank();
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        Browsers.accessible(page);
        assertThat(browsers.complaints()).isEmpty();
    }
}
