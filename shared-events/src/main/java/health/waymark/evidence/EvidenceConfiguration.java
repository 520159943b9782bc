package health.waymark.evidence;

import health.waymark.eventlog.EvidenceLog;
import health.waymark.eventlog.LogStorage;
import health.waymark.eventlog.StoredEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Evidence, for whichever side runs. */
@Configuration(proxyBeanMethods = false)
public class EvidenceConfiguration {

    @Bean
    EvidenceLog evidenceLog(StoredEvents reader, LogStorage storage) {
        return new EvidenceLog(reader, storage);
    }

    @Bean(destroyMethod = "close")
    Evidence evidence(
            EvidenceLog log, ObjectProvider<BuildProperties> build, Clock clock, ObjectProvider<MeterRegistry> meters) {
        BuildProperties properties = build.getIfAvailable();
        String version = properties == null ? null : properties.getVersion();
        return new Evidence(
                        log,
                        version == null ? "unreleased" : version,
                        clock,
                        meters.getIfAvailable(SimpleMeterRegistry::new))
                .start();
    }
}
