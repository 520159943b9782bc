package health.waymark.access.server;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code issuer} is the address that tokens name, for an installation behind a proxy; without it, the address that
 * Waymark listens on.
 */
@ConfigurationProperties("waymark.access")
record AccessSettings(@Nullable String issuer, @DefaultValue Limits limits) {

    /**
     * Requests a second, for each caller with a token and for each address without; one can save up ten seconds' worth.
     * The first is far above what one machine can answer: it stops a runaway, not a busy clinic.
     */
    record Limits(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("50000") long callersPerSecond,
            @DefaultValue("100") long strangersPerSecond) {}
}
