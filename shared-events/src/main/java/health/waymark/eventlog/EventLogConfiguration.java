package health.waymark.eventlog;

import health.waymark.database.Schema;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Axon's store on our log, wired by hand: nothing here is left to chance or to a class path (ADR 0001). */
@Configuration(proxyBeanMethods = false)
@Import(PostgresLog.class)
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
    EventLog eventLog(StoredEvents reader, EventCodec codec) {
        return new EventLog(reader, codec);
    }

    @Bean
    OperatorLog operatorLog(StoredEvents reader, LogStorage storage, EventCodec codec) {
        return new OperatorLog(reader, storage, codec);
    }

    @Bean
    DisclosureLog disclosureLog(StoredEvents reader, LogStorage storage, EventCodec codec) {
        return new DisclosureLog(reader, storage, codec);
    }

    @Bean(destroyMethod = "shutDown")
    LogStore eventStore(LogStorage storage) {
        return new LogStore(storage);
    }
}
