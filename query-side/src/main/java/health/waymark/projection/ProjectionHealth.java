package health.waymark.projection;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when the read model no longer moves; parked plans are told, but bring nothing down. */
final class ProjectionHealth extends AbstractHealthIndicator {
    private final Projections projections;
    private final LagWatch watch;

    ProjectionHealth(Projections projections, LagWatch watch) {
        this.projections = projections;
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Lag lag = watch.look();
        boolean well = projections.running() && !lag.stuck();
        (well ? builder.up() : builder.down())
                .withDetail("processor", PlansProcessor.NAME)
                .withDetail("running", projections.running())
                .withDetail("inTrouble", projections.inTrouble())
                .withDetail("stuck", lag.stuck())
                .withDetail("position", lag.position())
                .withDetail("behind", lag.behind())
                .withDetail("ageSeconds", lag.age().toSeconds())
                .withDetail("parkedPlans", lag.parkedPlans());
    }
}
