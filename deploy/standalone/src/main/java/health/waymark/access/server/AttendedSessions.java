package health.waymark.access.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session ends when nobody has used it for its time, however often an open page asks for changes by itself. */
final class AttendedSessions extends OncePerRequestFilter {
    /** A page says with it that nobody asked. */
    static final String UNATTENDED = "Waymark-Unattended";

    static final String LIVE = "/live";
    private static final String LAST = AttendedSessions.class.getName();

    private final InstantSource clock;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    AttendedSessions(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            boolean live = request.getServletPath().equals(LIVE);
            if (!live && request.getHeader(UNATTENDED) == null) {
                session.setAttribute(LAST, clock.millis());
            } else if (deserted(session)) {
                Authentication whose = SecurityContextHolder.getContext().getAuthentication();
                logout.logout(request, response, whose);
                if (live) {
                    // The one answer after which a browser doesn't come back.
                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    private boolean deserted(HttpSession session) {
        Duration patience = Duration.ofSeconds(session.getMaxInactiveInterval());
        return session.getAttribute(LAST) instanceof Long last
                && !patience.isZero()
                && !patience.isNegative()
                && clock.millis() - last > patience.toMillis();
    }
}
