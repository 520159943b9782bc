package health.waymark.evidence.query;

import health.waymark.eventlog.EventLog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when who looked and what was refused is no longer taken out of the log, so that no list of the audit tells it. */
final class EvidenceHealth extends AbstractHealthIndicator {
    private final EvidenceProcessor processor;
    private final EventLog log;

    EvidenceHealth(EvidenceProcessor processor, EventLog log) {
        this.processor = processor;
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        boolean running = processor.isRunning();
        (running ? builder.up() : builder.down())
                .withDetail("processor", EvidenceProcessor.NAME)
                .withDetail("running", running)
                .withDetail("inTrouble", processor.inTrouble())
                .withDetail("behind", Math.max(0, log.head() - processor.position()));
    }
}
