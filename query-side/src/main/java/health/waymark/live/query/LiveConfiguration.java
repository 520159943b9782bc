package health.waymark.live.query;

import health.waymark.eventlog.EventLog;
import health.waymark.projection.Projections;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Live pages, wired by hand. */
@Configuration(proxyBeanMethods = false)
@Import(LivePages.class)
public class LiveConfiguration {

    @Bean
    Viewers viewers(
            Projections projections, EventLog log, JdbcClient jdbc, Clock clock, ObjectProvider<MeterRegistry> meters) {
        return new Viewers(projections, new News(log, jdbc), clock, meters.getIfAvailable(SimpleMeterRegistry::new));
    }
}
