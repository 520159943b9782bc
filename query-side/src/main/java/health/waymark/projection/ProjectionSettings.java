package health.waymark.projection;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How projections run.
 *
 * @param batchSize events at most a transaction
 * @param claimTimeout after which the work of a process that fell silent goes to another
 * @param node this process among those on the same database. A name that outlives restarts lets a process take up its own
 *     work at once; two processes must never share one.
 */
@ConfigurationProperties("waymark.projections")
public record ProjectionSettings(
        @DefaultValue("500") int batchSize,
        @DefaultValue("10s") Duration claimTimeout,
        @Nullable String node) {

    /** This process, by whatever name. */
    public String nodeName() {
        return node == null || node.isBlank()
                ? ManagementFactory.getRuntimeMXBean().getName()
                : node;
    }
}
