package health.waymark.operate;

import health.waymark.eventlog.EventLog;
import health.waymark.processing.LogProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** Whatever follows the log in this process. */
public final class Processors {
    private final ObjectProvider<LogProcessor> processors;
    private final EventLog log;
    private final Clock clock;

    Processors(ObjectProvider<LogProcessor> processors, EventLog log, Clock clock) {
        this.processors = processors;
        this.log = log;
        this.clock = clock;
    }

    List<ProcessorView> all() {
        long head = log.head();
        return processors.stream()
                .sorted(Comparator.comparing(LogProcessor::name).reversed())
                .map(processor -> ProcessorView.of(processor, head, age(processor.position())))
                .toList();
    }

    private long age(long position) {
        return log.recordedAfter(position)
                .map(recorded -> Duration.between(recorded, clock.instant()).toSeconds())
                .filter(seconds -> seconds > 0)
                .orElse(0L);
    }
}
