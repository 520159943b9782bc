package health.waymark.live.query;

import health.waymark.eventlog.EventLog;
import health.waymark.projection.Projections;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Live pages, wired by hand. */
@Configuration(proxyBeanMethods = false)
@Import(LivePages.class)
public class LiveConfiguration {

    @Bean
    Viewers viewers(Projections projections, EventLog log, JdbcClient jdbc, Clock clock, MeterRegistry registry) {
        return new Viewers(projections, new News(log, jdbc), clock, registry);
    }
}
