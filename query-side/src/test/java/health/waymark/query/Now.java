package health.waymark.query;

import health.waymark.eventlog.SetClock;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A day that a test may choose. */
@Configuration(proxyBeanMethods = false)
class Now {
    private static final SetClock CLOCK = new SetClock(Instant.parse("2026-02-02T12:00:00Z"));

    static Instant now() {
        return CLOCK.instant();
    }

    static void set(Instant now) {
        CLOCK.set(now);
    }

    @Bean
    @Primary
    Clock chosenDay() {
        return CLOCK;
    }
}
