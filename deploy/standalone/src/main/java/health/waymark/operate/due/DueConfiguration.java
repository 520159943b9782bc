package health.waymark.operate.due;

import health.waymark.operate.Section;
import health.waymark.operate.log.Logbook;
import health.waymark.reminder.command.DueDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** Deadlines, where the process has them. */
@Configuration(proxyBeanMethods = false)
@Import({DuePages.class, DueApi.class})
public class DueConfiguration {

    @Bean
    DueLooks dueLooks(DueDesk desk, Logbook logbook) {
        return new DueLooks(desk, logbook);
    }

    @Bean
    @Order(20)
    Section dueSection(DueDesk desk) {
        return new DueSection(desk);
    }
}
