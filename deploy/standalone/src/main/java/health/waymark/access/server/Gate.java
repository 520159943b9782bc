package health.waymark.access.server;

import health.waymark.access.Actor;
import health.waymark.access.ActorResolver;
import health.waymark.access.Right;
import health.waymark.evidence.Evidence;
import health.waymark.evidence.event.CommandRefused;
import health.waymark.http.Problem;
import health.waymark.http.ProblemHandler;
import health.waymark.http.Problems;
import health.waymark.plan.command.CommandTypes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request on to its controller if the table of {@link Endpoint}s has it and its sender has the right. */
final class Gate extends OncePerRequestFilter {

    private record Door(Endpoint endpoint, PathPatternRequestMatcher address) {}

    private static final List<Door> DOORS = Endpoint.ALL.stream()
            .map(endpoint ->
                    new Door(endpoint, PathPatternRequestMatcher.withDefaults().matcher(endpoint.path())))
            .toList();

    private static final Set<Right> SENDING =
            Set.of(Right.SEND_COMMANDS, Right.SEND_BATCHES, Right.PLACE_HOLDS, Right.IMPORT);

    private final ProblemHandler problems;
    private final ObjectProvider<Evidence> evidence;

    Gate(ProblemHandler problems, ObjectProvider<Evidence> evidence) {
        this.problems = problems;
        this.evidence = evidence;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            check(request, response);
        } catch (Problem refusal) {
            problems.answer(refusal, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void check(HttpServletRequest request, HttpServletResponse response) {
        Actor actor = ActorResolver.actorOf(SecurityContextHolder.getContext().getAuthentication());
        List<Endpoint> here = DOORS.stream()
                .filter(door -> door.address().matches(request))
                .map(Door::endpoint)
                .toList();
        if (here.isEmpty()) {
            throw Problems.ofStatus(404);
        }
        Endpoint asked = here.stream()
                .filter(endpoint -> endpoint.method().equals(plain(request.getMethod())))
                .findFirst()
                .orElse(null);
        if (asked == null) {
            response.setHeader(
                    "Allow", here.stream().map(Endpoint::method).distinct().collect(Collectors.joining(", ")));
            throw Problems.ofStatus(405);
        }
        try {
            actor.require(asked.right());
        } catch (Problem refusal) {
            if (SENDING.contains(asked.right())) {
                note(request, refusal);
            }
            throw refusal;
        }
    }

    /** Whoever sends a command and may send none at all is refused here, before the command side sees it. */
    private void note(HttpServletRequest request, Problem refusal) {
        String path = request.getRequestURI();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String type = CommandTypes.named(last).isPresent() ? last : null;
        evidence.ifAvailable(taking -> taking.take(
                new CommandRefused(type, null, refusal.code(), refusal.status()),
                ActorResolver.asked(new ServletWebRequest(request))));
    }

    private static String plain(String method) {
        return HttpMethod.HEAD.name().equals(method) ? HttpMethod.GET.name() : method;
    }
}
