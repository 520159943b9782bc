package health.waymark.access.server;

import health.waymark.http.Problem;
import health.waymark.http.ProblemHandler;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes guessing slow. Counts wrong secrets by name and address together, and more patiently by each alone, so that a
 * stranger who guesses doesn't lock out the owner of the name. Kept in memory, under hashes.
 */
final class SlowDown {

    private static final String FAILED = SlowDown.class.getName();

    private final Failures together;
    private final Failures alone;

    SlowDown(Clock clock) {
        this.together = new Failures(clock, 5, Duration.ofMinutes(5));
        this.alone = new Failures(clock, 100, Duration.ofMinutes(1));
    }

    /** How long this one has to wait before trying again; zero is at once. */
    Duration wait(String name, String address) {
        Duration longest = together.wait(both(name, address));
        for (String key : List.of(name(name), address(address))) {
            Duration wait = alone.wait(key);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    void failed(String name, String address) {
        together.add(both(name, address));
        alone.add(name(name));
        alone.add(address(address));
    }

    void succeeded(String name, String address) {
        together.forget(both(name, address));
    }

    /** Notes that a sign-in failed, which its answer alone, a redirect, doesn't show. */
    static AuthenticationFailureHandler remembering(AuthenticationFailureHandler handler) {
        return (request, response, why) -> {
            request.setAttribute(FAILED, true);
            handler.onAuthenticationFailure(request, response, why);
        };
    }

    OncePerRequestFilter filter(String path, ProblemHandler problems) {
        return new OncePerRequestFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return !request.getMethod().equals("POST")
                        || !request.getRequestURI().equals(path);
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                String name = ClaimedName.in(request);
                String address = request.getRemoteAddr();
                Duration wait = SlowDown.this.wait(name, address);
                if (!wait.isZero()) {
                    problems.answer(Problem.tooMany(wait), request, response);
                    return;
                }
                chain.doFilter(request, response);
                if (request.getAttribute(FAILED) != null || response.getStatus() == 401) {
                    failed(name, address);
                } else if (response.getStatus() < 400) {
                    succeeded(name, address);
                }
            }
        };
    }

    private static String both(String name, String address) {
        return "b" + name + "\n" + address;
    }

    private static String name(String name) {
        return "n" + name;
    }

    private static String address(String address) {
        return "a" + address;
    }
}
