package health.waymark.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a filter throws is answered as what a controller throws is; the container would log a stack of its own. */
final class FilterFailures extends OncePerRequestFilter {

    private final ProblemHandler problems;

    FilterFailures(ProblemHandler problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (response.isCommitted() && !ProblemHandler.hungUp(thrown)) {
                throw thrown; // only a broken connection tells the caller that the answer isn't whole
            }
            problems.answer(thrown, request, response);
        }
    }
}
