package health.waymark.evidence.query;

import health.waymark.access.Actor;
import health.waymark.access.ActorResolver;
import health.waymark.evidence.Evidence;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.evidence.event.RecordAccessed;
import health.waymark.plan.event.PlanId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Takes down who was shown what, once they were: what was refused or not there was not looked at. */
public final class AccessWitness implements HandlerInterceptor {
    /** What is taken down as it was asked: versions, days, states, pages, and who of the staff is meant. */
    private static final Set<String> TOLD = Set.of(
            "version",
            "asOf",
            "effectiveAt",
            "from",
            "to",
            "day",
            "kind",
            "state",
            "status",
            "sort",
            "breakGlass",
            "page",
            "size",
            "format",
            "reviewDueBefore",
            "clinician",
            "actor",
            "by",
            "whose",
            "need",
            "team");

    /** Of what may say something of a client it is only told that it was there. */
    private static final Set<String> WITHHELD = Set.of("q", "subject", "recipient");

    /** What shows something though no plan is named; a blank form shows nothing. */
    private static final Set<AccessKind> OF_MANY = Set.of(AccessKind.LIST, AccessKind.AUDIT, AccessKind.EXPORT);

    private static final String GIVEN = "given";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:@+/,-]{1,64}");
    private static final String EXPORTED = AccessWitness.class.getName();
    private static final String BROKE_GLASS = EXPORTED + ".glass";
    private static final String SHOWS = EXPORTED + ".shows";

    private final Evidence evidence;
    private final RecentlyShown shown;

    AccessWitness(Evidence evidence, RecentlyShown shown) {
        this.evidence = evidence;
        this.shown = shown;
    }

    /** Says of a request that what it shows leaves as a file. */
    public static void exported(HttpServletRequest request) {
        request.setAttribute(EXPORTED, true);
    }

    /** Says of a request that the plan was closed to whoever asks, and that they opened it. */
    public static void brokeGlass(HttpServletRequest request) {
        request.setAttribute(BROKE_GLASS, true);
    }

    /** Says of a request that the plan is shown though what was asked of it is refused. */
    public static void showsAllTheSame(HttpServletRequest request) {
        request.setAttribute(SHOWS, true);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        Opens opens = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Opens.class) : null;
        if (opens == null || thrown != null || response.getStatus() >= 300 && request.getAttribute(SHOWS) == null) {
            return;
        }
        Actor actor = ActorResolver.asked(new ServletWebRequest(request));
        AccessKind kind = request.getAttribute(EXPORTED) == null ? opens.value() : AccessKind.EXPORT;
        Map<String, String> asked = opens.inSteps() ? Map.of() : parameters(request);
        RecordAccessed access = new RecordAccessed(
                kind, address(request), plan(request), asked, (Boolean) request.getAttribute(BROKE_GLASS));
        boolean shows = access.planId() != null || OF_MANY.contains(kind);
        boolean each = request.getRequestURI().startsWith("/api/") || kind == AccessKind.EXPORT;
        if (shows && (each || shown.isNews(actor, access))) {
            evidence.take(access, actor);
        }
    }

    /** As it is mapped: no value stands in it. */
    private static String address(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return pattern.replaceAll("\\{(\\w+):.*?[^{,\\d]}(?=/|$)", "{$1}");
    }

    /** What stands in the address under a name. */
    private static @Nullable Object named(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.get(name)
                : null;
    }

    private static @Nullable PlanId plan(HttpServletRequest request) {
        Object named = named(request, "planId");
        Object id = named != null
                ? named
                : Stream.of("plan", "planId", "replaces")
                        .map(request::getParameter)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        UUID plan = id(id);
        return plan == null ? null : new PlanId(plan);
    }

    /** As whatever answers reads an id, which takes one with its leading zeros left out too. */
    private static @Nullable UUID id(@Nullable Object given) {
        try {
            return given == null ? null : UUID.fromString(given.toString().strip());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        UUID fetched = id(named(request, "packageId"));
        if (fetched != null) {
            parameters.put("package", fetched.toString());
        }
        if (named(request, "list") instanceof String list) {
            parameters.put("list", list);
        }
        request.getParameterMap().forEach((name, values) -> {
            String value = String.join(",", values);
            if (!value.isBlank() && (TOLD.contains(name) || WITHHELD.contains(name))) {
                boolean plain = TOLD.contains(name) && PLAIN.matcher(value).matches();
                parameters.put(name, plain ? value : GIVEN);
            }
        });
        return parameters;
    }
}
