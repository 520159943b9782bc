package health.waymark.command.api;

import health.waymark.access.ActorResolver;
import health.waymark.http.Problem;
import health.waymark.http.ProblemHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;

/** Sees what a request with commands was answered, whatever refused it: a header, its size, its JSON, a right or a rule. */
final class RefusedRequests implements HandlerInterceptor {
    private static final String BODY = RefusedRequests.class.getName();

    private final RefusedCommands refused;

    RefusedRequests(RefusedCommands refused) {
        this.refused = refused;
    }

    /** What a command's body was, for the plan that it names. */
    static void read(HttpServletRequest request, JsonNode body) {
        request.setAttribute(BODY, body);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        Problem problem = ProblemHandler.answered(request);
        if (problem != null && request.getMethod().equals("POST")) {
            refused.note(
                    ActorResolver.asked(new ServletWebRequest(request)),
                    type(request),
                    (JsonNode) request.getAttribute(BODY),
                    problem);
        }
    }

    private static @Nullable String type(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (String) variables.get("type")
                : null;
    }
}
