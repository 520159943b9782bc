package health.waymark.ledger.query;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when what is recorded is no longer sealed, or no longer what was sealed. */
final class LedgerHealth extends AbstractHealthIndicator {
    private final Sealer sealer;
    private final SealingWatch watch;
    private final List<LedgerAlarm> alarms;

    LedgerHealth(Sealer sealer, SealingWatch watch, List<LedgerAlarm> alarms) {
        this.sealer = sealer;
        this.watch = watch;
        this.alarms = alarms;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        SealingLag lag = watch.look();
        LedgerBroken broken = sealer.broken();
        boolean well = sealer.isRunning()
                && broken == null
                && !lag.stuck()
                && alarms.stream().noneMatch(LedgerAlarm::isRaised);
        (well ? builder.up() : builder.down())
                .withDetail("running", sealer.isRunning())
                .withDetail("stuck", lag.stuck())
                .withDetail("size", lag.size())
                .withDetail("position", lag.position())
                .withDetail("behind", lag.behind())
                .withDetail("ageSeconds", lag.age().toSeconds());
        alarms.forEach(alarm -> builder.withDetails(alarm.details()));
        if (broken != null) {
            builder.withDetail("cause", String.valueOf(broken.getMessage()));
        }
    }
}
