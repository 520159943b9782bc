package health.waymark.access.server;

import health.waymark.http.Problem;
import health.waymark.http.ProblemHandler;
import health.waymark.http.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells a program that it isn't let in: as problem details, and as RFC 6750 has it. */
final class Refusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private final ProblemHandler problems;
    private final RequestLimits limits;

    Refusals(ProblemHandler problems, RequestLimits limits) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof AuthenticationServiceException) {
            problems.answer(Problems.of(why), request, response);
            return;
        }
        Duration wait = limits.waitOfStranger(request);
        if (!wait.isZero()) {
            problems.answer(Problem.tooMany(wait), request, response);
            return;
        }
        boolean token = why instanceof OAuth2AuthenticationException;
        response.setHeader("WWW-Authenticate", token ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.answer(Problem.unauthenticated(), request, response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        commence(request, response, why);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Problem problem = why instanceof CsrfException
                ? Problem.formExpired()
                : Problem.forbidden("Your token doesn't give you the right to do this.");
        problems.answer(problem, request, response);
    }
}
