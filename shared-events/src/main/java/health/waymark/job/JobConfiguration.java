package health.waymark.job;

import health.waymark.database.Schema;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs and how to ask for them. */
@Configuration(proxyBeanMethods = false)
@Import(JobController.class)
public class JobConfiguration {

    /** First, as it takes over the jobs that the command side's schema once held. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public static Schema jobSchema() {
        return new Schema("job", "classpath:db/job");
    }

    @Bean(destroyMethod = "close")
    Jobs jobs(JdbcClient jdbc, ObjectProvider<JobKind> kinds) {
        return new Jobs(new JobStore(jdbc), kinds);
    }
}
