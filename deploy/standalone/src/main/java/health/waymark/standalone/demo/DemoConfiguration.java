package health.waymark.standalone.demo;

import health.waymark.access.registry.FirstPeople;
import health.waymark.command.gate.CommandGate;
import health.waymark.eventlog.EventLog;
import health.waymark.reminder.command.Reminders;
import health.waymark.standalone.EngineClock;
import health.waymark.standalone.data.DataDirectory;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("waymark.demo")
public class DemoConfiguration {

    @Bean
    DemoClinic demoClinic() {
        return DemoClinic.load();
    }

    /** Everybody who works there may sign in. */
    @Bean
    FirstPeople demoPeople(DemoClinic clinic) {
        return () -> clinic.people().stream()
                .map(it -> new FirstPeople.Newcomer(it.user(), it.role(), it.id(), it.display(), it.credential()))
                .toList();
    }

    @Bean
    DemoLoad demoLoad(
            DataDirectory directory,
            EngineClock clock,
            CommandGate gate,
            Reminders reminders,
            EventLog log,
            DemoClinic clinic,
            ObjectProvider<SmartLifecycle> lifecycles) {
        List<SmartLifecycle> waiting =
                lifecycles.orderedStream().filter(each -> !each.isAutoStartup()).toList();
        return new DemoLoad(directory, clock, gate, reminders, log, clinic, waiting);
    }

    /** Up when everything is there. */
    @Bean
    HealthIndicator demoHealthIndicator(DemoLoad load) {
        return () -> load.loaded()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("demonstration", "is loading")
                        .build();
    }
}
