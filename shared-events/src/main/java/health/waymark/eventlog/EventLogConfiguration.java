package health.waymark.eventlog;

import health.waymark.database.Schema;
import health.waymark.database.TimelyHealth;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axon's store on our log, wired by hand: nothing here is left to chance or to a class path (ADR 0001). */
@Configuration(proxyBeanMethods = false)
public class EventLogConfiguration {
    @Bean
    public static Schema eventLogSchema() {
        return new Schema("event_log", "classpath:db/event_log");
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The zone in which calendar dates compare. */
    @Bean
    ZoneId zone(@Value("${waymark.zone:UTC}") ZoneId zone) {
        return zone;
    }

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    LogReader logReader(JdbcClient jdbc) {
        return new LogReader(jdbc);
    }

    @Bean
    EventLog eventLog(LogReader reader, EventCodec codec) {
        return new EventLog(reader, codec);
    }

    @Bean
    OperatorLog operatorLog(LogReader reader, PostgresEventStorage storage, EventCodec codec) {
        return new OperatorLog(reader, storage, codec);
    }

    @Bean
    Answers answers(JdbcClient jdbc) {
        return new Answers(jdbc);
    }

    @Bean(destroyMethod = "close")
    PostgresEventStorage eventStorage(
            LogReader reader,
            EventCodec codec,
            DataSource dataSource,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        return new PostgresEventStorage(
                reader, codec, new GroupCommit(dataSource, clock, meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    @Bean
    TimelyHealth eventLogHealthIndicator(DataSource dataSource, PostgresEventStorage storage) {
        return new TimelyHealth(new EventLogHealth(dataSource, storage));
    }

    @Bean(destroyMethod = "shutDown")
    LogStore eventStore(PostgresEventStorage storage) {
        return new LogStore(storage);
    }
}
