package health.waymark.operate.rebuild;

import health.waymark.job.Jobs;
import health.waymark.operate.Section;
import health.waymark.operate.log.Logbook;
import health.waymark.projection.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** Rebuilds, where there are views. */
@Configuration(proxyBeanMethods = false)
@Import({RebuildPages.class, RebuildApi.class})
public class RebuildConfiguration {

    @Bean
    Rebuilds rebuilds(Jobs jobs, Projections projections, Logbook logbook) {
        return new Rebuilds(jobs, projections, logbook);
    }

    @Bean
    @Order(15)
    Section rebuildSection() {
        return Section.of("Views", "/operate/views");
    }
}
