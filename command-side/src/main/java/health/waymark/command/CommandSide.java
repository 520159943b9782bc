package health.waymark.command;

import health.waymark.command.api.CommandApi;
import health.waymark.database.Schema;
import health.waymark.delivery.command.DeliveryConfiguration;
import health.waymark.fhir.command.FhirConfiguration;
import health.waymark.job.JobConfiguration;
import health.waymark.plan.command.PlanConfiguration;
import health.waymark.reminder.command.ReminderConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything that takes commands: a table of contents. */
@Configuration(proxyBeanMethods = false)
@Import({
    PlanConfiguration.class,
    CommandApi.class,
    JobConfiguration.class,
    ReminderConfiguration.class,
    DeliveryConfiguration.class,
    FhirConfiguration.class
})
public class CommandSide {

    @Bean
    static Schema commandSchema() {
        return new Schema("command", "classpath:db/command");
    }
}
