package health.waymark.axonserver;

import health.waymark.axonserver.gate.GateConfiguration;
import health.waymark.axonserver.log.ServerLogConfiguration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The log on an Axon Server instead of in PostgreSQL, and what the two sides ask each other by way of it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "waymark.event-store", havingValue = "axon-server")
@Import({ServerLogConfiguration.class, GateConfiguration.class})
public class AxonServerMode {

    /** Under the names that everybody who runs Axon Server knows. */
    static AxonServerConfiguration settings(Environment environment) {
        AxonServerConfiguration settings = new AxonServerConfiguration();
        settings.setComponentName("waymark");
        // Longer between two tries than one may take: whoever comes meanwhile is told at once and doesn't wait in line.
        settings.setConnectTimeout(2_000);
        settings.setReconnectInterval(2_500);
        Binder.get(environment).bind("axon.axonserver", Bindable.ofInstance(settings));
        return settings;
    }

    /** Begins to connect. */
    @Bean(name = "axonServerLink", destroyMethod = "close")
    public static Link link(Environment environment) {
        return new Link(settings(environment));
    }
}
