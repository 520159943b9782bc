package health.waymark.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A day that a test may choose. */
@Configuration(proxyBeanMethods = false)
class Now {
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-02-02T12:00:00Z"));

    static Instant now() {
        return java.util.Objects.requireNonNull(NOW.get());
    }

    static void set(Instant now) {
        NOW.set(now);
    }

    @Bean
    @Primary
    Clock chosenDay() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }
}
