package health.waymark.axonserver.gate;

import health.waymark.axonserver.Link;
import health.waymark.command.gate.CommandGate;
import health.waymark.delivery.gate.NotificationGate;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** One side asks, the other answers. */
@Configuration(proxyBeanMethods = false)
@Import({GateConfiguration.Asking.class, GateConfiguration.Answering.class})
public class GateConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "waymark.sides", havingValue = "query")
    static class Asking {
        @Bean
        RemoteGate commandGate(Link link, Clock clock) {
            return new RemoteGate(new Asker(link, clock));
        }

        @Bean
        RemoteNotifications notificationGate(Link link, Clock clock) {
            return new RemoteNotifications(new Asker(link, clock));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(WithCommands.class)
    static class Answering {
        @Bean
        Answerer answerer(Link link, CommandGate commands, NotificationGate notifications) {
            return new Answerer(link, commands, notifications);
        }
    }

    static final class WithCommands extends NoneNestedConditions {
        WithCommands() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(name = "waymark.sides", havingValue = "query")
        static final class QuerySideAlone {}
    }
}
