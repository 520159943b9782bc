package health.waymark.operate.parked;

import health.waymark.operate.Section;
import health.waymark.operate.log.Logbook;
import health.waymark.projection.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** Parked plans, where there are views. */
@Configuration(proxyBeanMethods = false)
@Import({ParkedPages.class, ParkedApi.class})
public class ParkedConfiguration {

    @Bean
    ParkedPlans parkedPlans(Projections projections, Logbook logbook) {
        return new ParkedPlans(projections, logbook);
    }

    @Bean
    @Order(10)
    Section parkedSection(Projections projections) {
        return new ParkedSection(projections);
    }
}
