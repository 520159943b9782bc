package health.waymark.operate.job;

import health.waymark.job.Jobs;
import health.waymark.operate.Section;
import health.waymark.operate.log.Logbook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** Jobs; each side has its own. */
@Configuration(proxyBeanMethods = false)
@Import({JobPages.class, JobApi.class})
public class OperateJobs {

    @Bean
    JobStops jobStops(Jobs jobs, Logbook logbook) {
        return new JobStops(jobs, logbook);
    }

    @Bean
    @Order(40)
    Section jobSection() {
        return Section.of("Jobs", "/operate/jobs");
    }
}
