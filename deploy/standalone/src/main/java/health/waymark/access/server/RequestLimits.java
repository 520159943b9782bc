package health.waymark.access.server;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import health.waymark.http.Problem;
import health.waymark.http.ProblemHandler;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often one caller, or one address that sends no good token or session, may come. */
final class RequestLimits {

    private static final int SAVED_SECONDS = 10;

    private final boolean enabled;
    private final LoadingCache<String, Bucket> callers;
    private final LoadingCache<String, Bucket> strangers;

    RequestLimits(AccessSettings.Limits limits) {
        this.enabled = limits.enabled();
        this.callers = buckets(limits.callersPerSecond());
        this.strangers = buckets(limits.strangersPerSecond());
    }

    /** By the token's subject. */
    OncePerRequestFilter ofCallers(ProblemHandler problems) {
        return new Limit(callers, problems, request -> subject());
    }

    /** By address, for whoever has no session. */
    OncePerRequestFilter ofAddresses(ProblemHandler problems) {
        return new Limit(
                strangers, problems, request -> request.getSession(false) == null ? request.getRemoteAddr() : null);
    }

    /** For a request that showed no good token: how long its address has to wait before it is told so again. */
    Duration waitOfStranger(HttpServletRequest request) {
        return enabled ? take(strangers.get(request.getRemoteAddr())) : Duration.ZERO;
    }

    private static Duration take(Bucket bucket) {
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private static LoadingCache<String, Bucket> buckets(long perSecond) {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perSecond * SAVED_SECONDS)
                                .refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
    }

    private static @Nullable String subject() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof JwtAuthenticationToken token ? token.getName() : null;
    }

    private class Limit extends OncePerRequestFilter {

        private final LoadingCache<String, Bucket> buckets;
        private final ProblemHandler problems;
        private final Function<HttpServletRequest, @Nullable String> key;

        Limit(
                LoadingCache<String, Bucket> buckets,
                ProblemHandler problems,
                Function<HttpServletRequest, @Nullable String> key) {
            this.buckets = buckets;
            this.problems = problems;
            this.key = key;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String whose = enabled ? key.apply(request) : null;
            if (whose != null) {
                Duration wait = take(buckets.get(whose));
                if (!wait.isZero()) {
                    problems.answer(Problem.tooMany(wait), request, response);
                    return;
                }
            }
            chain.doFilter(request, response);
        }
    }
}
