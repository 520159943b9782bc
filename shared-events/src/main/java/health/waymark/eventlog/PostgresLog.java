package health.waymark.eventlog;

import health.waymark.database.StartupRefused;
import health.waymark.database.TimelyHealth;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log in PostgreSQL, which is where it lies unless somebody says otherwise. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "waymark.event-store", havingValue = "postgresql", matchIfMissing = true)
class PostgresLog {
    @Bean
    LogReader logReader(JdbcClient jdbc) {
        mustKeepTheRecord(jdbc);
        return new LogReader(jdbc);
    }

    /** Two records would come of one. */
    static void mustKeepTheRecord(JdbcClient jdbc) {
        boolean elsewhere = jdbc.sql(
                        "select to_regclass('axon_server.place') is not null and position = 0 from event_log.log_head")
                .query(Boolean.class)
                .single();
        if (elsewhere) {
            throw new StartupRefused("This database goes with a record that an Axon Server keeps:"
                    + " say waymark.event-store=axon-server and where that is, or name another database.");
        }
    }

    @Bean
    Answers answers(JdbcClient jdbc) {
        return new AnswerTable(jdbc);
    }

    @Bean(destroyMethod = "close")
    PostgresEventStorage eventStorage(
            LogReader reader,
            EventCodec codec,
            DataSource dataSource,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        return new PostgresEventStorage(
                dataSource,
                reader,
                codec,
                new GroupCommit(dataSource, clock, meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    @Bean
    TimelyHealth eventLogHealthIndicator(DataSource dataSource, PostgresEventStorage storage) {
        return new TimelyHealth(new EventLogHealth(dataSource, storage));
    }
}
