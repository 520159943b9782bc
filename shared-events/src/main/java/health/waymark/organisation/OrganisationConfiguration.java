package health.waymark.organisation;

import health.waymark.eventlog.OperatorLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Organisations' settings, for whichever side runs. */
@Configuration(proxyBeanMethods = false)
public class OrganisationConfiguration {

    @Bean
    Organisations organisations(OperatorLog log) {
        return new Organisations(log);
    }
}
