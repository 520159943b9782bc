package health.waymark.disclosure.query;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where audit packages lie, and how long.
 *
 * @param folder that nobody else reads; several processes share it or each hands out its own. Where nothing is said, one in
 *     the data directory, or of this process alone in the system's folder for what is temporary.
 * @param keep how long a package can be fetched; then it is deleted
 */
@ConfigurationProperties("waymark.audit-package")
public record PackageSettings(
        @Nullable Path folder, @DefaultValue("7d") Duration keep) {}
