package health.waymark.access.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Counts failures under a key; past the free ones each doubles the wait, up to the longest. */
final class Failures {

    private record Count(int failures, Instant last) {}

    private final Clock clock;
    private final int free;
    private final Duration longest;
    private final Cache<String, Count> counts = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    Failures(Clock clock, int free, Duration longest) {
        this.clock = clock;
        this.free = free;
        this.longest = longest;
    }

    Duration wait(String key) {
        Count count = counts.getIfPresent(hashed(key));
        if (count == null || count.failures() < free) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(20, count.failures() - free));
        delay = delay.compareTo(longest) > 0 ? longest : delay;
        Duration left = Duration.between(clock.instant(), count.last().plus(delay));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void add(String key) {
        counts.asMap()
                .compute(
                        hashed(key),
                        (k, count) -> new Count(count == null ? 1 : count.failures() + 1, clock.instant()));
    }

    void forget(String key) {
        counts.invalidate(hashed(key));
    }

    /** People type passwords where their name belongs: what was typed isn't kept. */
    private static String hashed(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
