package health.waymark.glass;

import health.waymark.organisation.OrganisationConfiguration;
import health.waymark.organisation.Organisations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Caseload privacy, for whichever side runs. */
@Configuration(proxyBeanMethods = false)
@Import(OrganisationConfiguration.class)
public class GlassConfiguration {

    @Bean
    Glass glass(Organisations organisations) {
        return new Glass(organisations);
    }
}
