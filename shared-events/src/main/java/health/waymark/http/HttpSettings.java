package health.waymark.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much one request may bring: {@code bodyLimit} for a command or line, {@code importLimit} for an import. */
@ConfigurationProperties("waymark.http")
public record HttpSettings(
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("2GB") DataSize importLimit) {}
