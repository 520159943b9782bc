package health.waymark.access.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose user was disabled or got a new password since it began. */
final class StandingSessions extends OncePerRequestFilter {

    private final KnownUsers users;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    StandingSessions(KnownUsers users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof PageLogin login
                && !users.stillStands(login)) {
            logout.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }
}
