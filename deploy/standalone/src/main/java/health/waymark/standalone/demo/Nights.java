package health.waymark.standalone.demo;

import health.waymark.plan.event.PlanId;
import health.waymark.reminder.command.Reminders;
import health.waymark.standalone.EngineClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * The nights between the days of the demonstration. Eighteen months pass in seconds, so that no deadline would come up in
 * its time: each night the plans are looked at for which something may have become due.
 */
final class Nights {
    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(5);

    private final Reminders reminders;
    private final EngineClock clock;
    private final Map<PlanId, Instant> next = new HashMap<>();
    private LocalDate today;

    Nights(Reminders reminders, EngineClock clock) {
        this.reminders = reminders;
        this.clock = clock;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Something was done about a plan: the next night it is looked at. */
    void worked(PlanId plan) {
        next.put(plan, clock.instant());
    }

    /** Lets time pass until a day has begun. */
    void passUntil(LocalDate day) {
        while (today.isBefore(day)) {
            today = today.plusDays(1);
            Instant now = today.atStartOfDay(ZoneOffset.UTC).toInstant().plus(AFTER_MIDNIGHT);
            clock.runBy(Clock.fixed(now, ZoneOffset.UTC));
            next.entrySet().removeIf(due -> due.getValue().isBefore(now) && nothingMore(due));
        }
    }

    private boolean nothingMore(Map.Entry<PlanId, Instant> due) {
        reminders.look(due.getKey());
        return reminders
                .next(due.getKey())
                .map(at -> {
                    due.setValue(at);
                    return false;
                })
                .orElse(true);
    }
}
