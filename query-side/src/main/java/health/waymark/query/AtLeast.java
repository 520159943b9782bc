package health.waymark.query;

import health.waymark.http.Problem;
import health.waymark.projection.Projections;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.web.servlet.HandlerInterceptor;

/** Read your own writes: a reader who names a position waits until the views have come to it. */
public final class AtLeast implements HandlerInterceptor {
    static final String HEADER = "Waymark-At-Least";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(1);

    private final Projections projections;

    AtLeast(Projections projections) {
        this.projections = projections;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getHeader(HEADER);
        if (wanted != null
                && request.getMethod().equals("GET")
                && !projections.awaitPosition(position(wanted.strip()), PATIENCE)) {
            throw Problem.unavailable("The views have not come to that position yet; try again.", LATER);
        }
        return true;
    }

    private static long position(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Problem.malformed(HEADER + " takes a position in the log, such as a command's answer names.");
        }
        return Long.parseLong(text);
    }
}
