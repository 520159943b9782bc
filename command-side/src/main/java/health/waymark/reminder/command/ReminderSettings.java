package health.waymark.reminder.command;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Reminders, in days as in {@link Intervals}, and how the process behind them runs.
 *
 * @param poll how often a process looks for plans that are due
 * @param heartbeat how often it says that it is still at one; silent for six of them, it is taken for dead
 * @param atOnce whether tasks run from the start on, or only once they are started by somebody
 * @param node this process among those on the same database
 */
@ConfigurationProperties("waymark.reminder")
public record ReminderSettings(
        @DefaultValue("14") int soon,
        @DefaultValue("1") int overdue,
        @DefaultValue("7") int supervisor,
        @DefaultValue("21") int compliance,
        @DefaultValue("14") int targetNear,
        @DefaultValue("30") int silence,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("true") boolean atOnce,
        @Nullable String node) {

    Intervals intervals() {
        return new Intervals(soon, overdue, supervisor, compliance, targetNear, silence);
    }

    public String nodeName() {
        return node == null || node.isBlank()
                ? ManagementFactory.getRuntimeMXBean().getName()
                : node;
    }
}
