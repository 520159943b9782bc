package health.waymark.glass.query;

import health.waymark.access.Actor;
import health.waymark.access.ActorResolver;
import health.waymark.access.Right;
import health.waymark.evidence.query.AccessWitness;
import health.waymark.glass.Glass;
import health.waymark.glass.query.BrokenGlasses.Opened;
import health.waymark.plan.event.PlanId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Stands before every address that names a plan, in its path or beside it: one that is made tomorrow too. What operators
 * do about a plan shows nothing of it.
 */
final class GlassGate implements HandlerInterceptor {
    private static final String OPENED = Opened.class.getName();
    private static final String OPERATE = "health.waymark.operate";

    /** Where a plan is named beside the path. */
    private static final List<String> BESIDE = List.of("plan", "planId", "replaces");

    private final Glass glass;
    private final PlanPeople people;
    private final BrokenGlasses broken;

    GlassGate(Glass glass, PlanPeople people, BrokenGlasses broken) {
        this.glass = glass;
        this.people = people;
        this.broken = broken;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || method.getBeanType().getPackageName().startsWith(OPERATE)
                || method.getBeanType() == GlassPages.class) {
            return true;
        }
        Set<PlanId> plans = named(request);
        if (plans.isEmpty()) {
            return true;
        }
        ServletWebRequest asked = new ServletWebRequest(request);
        Actor actor = ActorResolver.current(asked);
        if (!actor.may(Right.READ_PLANS) || !glass.binds(actor)) {
            return true;
        }
        for (PlanId plan : plans) {
            if (!people.name(actor, plan) && !opened(plan, actor, asked, response)) {
                return false;
            }
        }
        return true;
    }

    /** Who looks behind broken glass sees on every page that they do. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Object opened = request.getAttribute(OPENED);
        if (opened != null && page != null && page.isReference()) {
            page.addObject("behindGlass", opened);
        }
    }

    /** Whether to go on; where not, the way to the glass is shown already. */
    private boolean opened(PlanId plan, Actor actor, ServletWebRequest asked, HttpServletResponse response)
            throws IOException {
        HttpServletRequest request = asked.getRequest();
        Optional<Opened> before = isPage(request) ? broken.of(request, actor, plan) : Optional.empty();
        if (before.isPresent() || Glass.broken(actor)) {
            before.ifPresent(it -> {
                it.broken().holdsFor(asked);
                request.setAttribute(OPENED, it);
            });
            AccessWitness.brokeGlass(request);
            return true;
        }
        if (isPage(request)
                && request.getMethod().equals("GET")
                && !request.getRequestURI().equals("/live")) {
            response.sendRedirect(address(plan, request));
            return false;
        }
        throw Glass.closed();
    }

    /** Every plan that a request names, read as generously as those who answer it read an id. */
    private static Set<PlanId> named(HttpServletRequest request) {
        List<String> ids = new ArrayList<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("planId") != null) {
            ids.add(String.valueOf(variables.get("planId")));
        }
        for (String parameter : BESIDE) {
            String[] given = request.getParameterValues(parameter);
            ids.addAll(given == null ? List.of() : Arrays.asList(given));
        }
        Set<PlanId> plans = new LinkedHashSet<>();
        for (String id : ids) {
            try {
                plans.add(new PlanId(UUID.fromString(id.strip())));
            } catch (IllegalArgumentException none) {
                // and so says whoever answers
            }
        }
        return plans;
    }

    private static boolean isPage(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    /** Where the glass is broken, and from where to go on to what was asked for. */
    private static String address(PlanId plan, HttpServletRequest request) {
        String query = request.getQueryString();
        return UriComponentsBuilder.fromPath("/plans/{plan}/glass")
                .queryParam("onward", "{onward}")
                .encode(StandardCharsets.UTF_8)
                .buildAndExpand(plan, request.getRequestURI() + (query == null ? "" : "?" + query))
                .toUriString();
    }
}
