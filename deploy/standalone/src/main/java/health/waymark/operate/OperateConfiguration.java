package health.waymark.operate;

import health.waymark.axonserver.log.ServerStorage;
import health.waymark.eventlog.EventLog;
import health.waymark.http.StrictJson;
import health.waymark.operate.job.OperateJobs;
import health.waymark.operate.log.LogConfiguration;
import health.waymark.processing.LogProcessor;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What of Operate is there whichever side runs. */
@Configuration(proxyBeanMethods = false)
@Import({OperateFrame.class, OverviewPage.class, ProcessorApi.class, OperateJobs.class, LogConfiguration.class})
public class OperateConfiguration {

    @Bean
    @Order(0)
    Section overviewSection() {
        return Section.of("Overview", "/operate");
    }

    @Bean
    Say say(ZoneId zone) {
        return new Say(zone);
    }

    @Bean
    HealthWords healthWords(HealthEndpoint endpoint) {
        return new HealthWords(endpoint);
    }

    @Bean
    Processors processors(ObjectProvider<LogProcessor> processors, EventLog log, Clock clock) {
        return new Processors(processors, log, clock);
    }

    @Bean
    WebMvcConfigurer strictBodies(StrictJson json) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new StrictBodies(json));
            }
        };
    }

    @Bean
    Storage storage(JdbcClient jdbc, ObjectProvider<ServerStorage> axonServer) {
        return new Storage(jdbc, axonServer.getIfAvailable() != null);
    }
}
