package health.waymark.job.command;

import health.waymark.database.Schema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs and how to ask for them. */
@Configuration(proxyBeanMethods = false)
@Import(JobController.class)
public class JobConfiguration {

    @Bean
    static Schema commandSchema() {
        return new Schema("command", "classpath:db/command");
    }

    @Bean(destroyMethod = "close")
    Jobs jobs(JdbcClient jdbc) {
        return new Jobs(new JobStore(jdbc));
    }
}
