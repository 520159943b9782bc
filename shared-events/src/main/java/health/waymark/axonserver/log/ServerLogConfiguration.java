package health.waymark.axonserver.log;

import health.waymark.axonserver.Link;
import health.waymark.database.Schema;
import health.waymark.database.StartupRefused;
import health.waymark.database.TimelyHealth;
import health.waymark.eventlog.EventCodec;
import health.waymark.eventlog.LogMessages;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log on Axon Server, wired by hand. */
@Configuration(proxyBeanMethods = false)
public class ServerLogConfiguration {

    @Bean
    static Schema axonServerSchema() {
        return new Schema("axon_server", "classpath:db/axon_server");
    }

    @Bean
    ServerEvents serverEvents(Link link) {
        return new ServerEvents(link);
    }

    @Bean
    Places places(JdbcClient jdbc) {
        mustKeepNoRecord(jdbc);
        return new Places(jdbc);
    }

    static void mustKeepNoRecord(JdbcClient jdbc) {
        boolean none = jdbc.sql("select position = 0 from event_log.log_head")
                .query(Boolean.class)
                .single();
        if (!none) {
            throw new StartupRefused("This database keeps a record of its own, which Axon Server would not continue:"
                    + " give waymark.event-store=axon-server a new database, or leave it out.");
        }
    }

    @Bean
    Wire wire(EventCodec codec) {
        return new Wire(codec);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Follower follower(Link link, Places places, Wire wire) {
        return new Follower(link, places, wire);
    }

    @Bean
    ServerLog serverLog(ServerEvents events, Places places, Follower follower, Wire wire) {
        return new ServerLog(events, places, follower.recent(), wire);
    }

    @Bean
    Attempts attempts(JdbcClient jdbc, ServerEvents events, Places places, Follower follower, Clock clock) {
        return new Attempts(jdbc, events, places, follower, clock);
    }

    @Bean
    ServerStorage eventStorage(
            ServerEvents events,
            ServerLog reader,
            Follower follower,
            Attempts attempts,
            EventCodec codec,
            Wire wire,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        return new ServerStorage(
                events,
                reader,
                follower,
                attempts,
                new LogMessages(codec),
                wire,
                clock,
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    TimelyHealth eventLogHealthIndicator(Link link, ServerEvents events, Places places) {
        return new TimelyHealth(new ServerLogHealth(link, events, places));
    }
}
