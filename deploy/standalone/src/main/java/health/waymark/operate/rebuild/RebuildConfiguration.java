package health.waymark.operate.rebuild;

import health.waymark.evidence.query.EvidenceRebuild;
import health.waymark.job.Jobs;
import health.waymark.operate.Section;
import health.waymark.operate.log.Logbook;
import health.waymark.projection.Projections;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** Rebuilds, where there are views. */
@Configuration(proxyBeanMethods = false)
@Import({RebuildPages.class, RebuildApi.class})
public class RebuildConfiguration {

    @Bean
    Rebuilds rebuildsOfPlans(Projections plans, Jobs jobs, Logbook logbook) {
        return new Rebuilds(plans, jobs, logbook);
    }

    @Bean
    Rebuilds rebuildsOfEvidence(EvidenceRebuild evidence, Jobs jobs, Logbook logbook) {
        return new Rebuilds(evidence, jobs, logbook);
    }

    @Bean
    RebuildsByName rebuildsByName(List<Rebuilds> all) {
        return new RebuildsByName(all);
    }

    @Bean
    @Order(15)
    Section rebuildSection() {
        return Section.of("Views", "/operate/views");
    }
}
