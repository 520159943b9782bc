package health.waymark.operate.log;

import health.waymark.eventlog.OperatorLog;
import health.waymark.operate.Section;
import health.waymark.operate.audit.AuditedLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** The logbook and its page. */
@Configuration(proxyBeanMethods = false)
@Import({LogPages.class, LogApi.class, AuditedLog.class})
public class LogConfiguration {

    @Bean
    Logbook logbook(OperatorLog log) {
        return new Logbook(log);
    }

    @Bean
    @Order(90)
    Section logSection() {
        return Section.of("Log", "/operate/log");
    }
}
