package health.waymark.ledger.query;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when what is recorded is no longer sealed. */
final class LedgerHealth extends AbstractHealthIndicator {
    private final Sealer sealer;
    private final SealingWatch watch;

    LedgerHealth(Sealer sealer, SealingWatch watch) {
        this.sealer = sealer;
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        SealingLag lag = watch.look();
        LedgerBroken broken = sealer.broken();
        boolean well = sealer.isRunning() && broken == null && !lag.stuck();
        (well ? builder.up() : builder.down())
                .withDetail("running", sealer.isRunning())
                .withDetail("stuck", lag.stuck())
                .withDetail("size", lag.size())
                .withDetail("position", lag.position())
                .withDetail("behind", lag.behind())
                .withDetail("ageSeconds", lag.age().toSeconds());
        if (broken != null) {
            builder.withDetail("cause", String.valueOf(broken.getMessage()));
        }
    }
}
