package health.waymark.projection;

import health.waymark.database.Schema;
import health.waymark.database.TimelyHealth;
import health.waymark.eventlog.EventLog;
import health.waymark.processing.PositionTokens;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The processor and what it takes, wired by hand (ADR 0001). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
public class ProjectionsConfiguration {

    @Bean
    static Schema readModelSchema() {
        return new Schema("read_model", "classpath:db/read_model");
    }

    @Bean
    Arrivals arrivals() {
        return new Arrivals();
    }

    @Bean
    PositionTokens positionTokens(JdbcClient jdbc, ProjectionSettings settings) {
        return new PositionTokens(jdbc, "read_model", settings.nodeName(), settings.claimTimeout());
    }

    @Bean
    Parking parking(JdbcClient jdbc) {
        return new Parking(jdbc, LiveTables.SCHEMA);
    }

    @Bean
    PlanStates planStates(EventLog log, ZoneId zone) {
        return new PlanStates(log, zone);
    }

    @Bean
    BatchFold batchFold(
            List<Projection> projections,
            PlanStates states,
            Parking parking,
            Arrivals arrivals,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        return new BatchFold(projections, states, parking, arrivals, new LiveTables(jdbc), transactions);
    }

    @Bean(destroyMethod = "close")
    PlansProcessor plansProcessor(
            BatchFold fold,
            StreamableMessageSource<TrackedEventMessage<?>> eventStore,
            PositionTokens tokens,
            PlatformTransactionManager transactions,
            ProjectionSettings settings) {
        return new PlansProcessor(fold, eventStore, tokens, new SpringTransactionManager(transactions), settings);
    }

    @Bean
    Rebuild rebuild(
            List<Projection> projections,
            EventLog events,
            ZoneId zone,
            PlansProcessor processor,
            PositionTokens tokens,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        return new Rebuild(projections, events, zone, processor, tokens, dataSource, transactions);
    }

    @Bean
    Projections projections(
            PlansProcessor processor,
            PositionTokens tokens,
            Parking parking,
            BatchFold fold,
            EventLog events,
            Arrivals arrivals,
            Rebuild rebuild,
            PlatformTransactionManager transactions) {
        return new Projections(processor, tokens, parking, fold, events, arrivals, rebuild, transactions);
    }

    @Bean
    ParkedAgain parkedAgain(Projections projections) {
        return new ParkedAgain(projections);
    }

    @Bean
    MadeAtStart madeAtStart(Projections projections) {
        return new MadeAtStart(projections);
    }

    @Bean
    LagWatch lagWatch(Projections projections, EventLog log, Clock clock) {
        return new LagWatch(projections, log, clock);
    }

    /** Shown in health as {@code projections}. */
    @Bean
    TimelyHealth projectionsHealthIndicator(Projections projections, LagWatch watch) {
        return new TimelyHealth(new ProjectionHealth(projections, watch));
    }

    @Bean
    ProjectionGauges projectionGauges(LagWatch watch) {
        return new ProjectionGauges(watch);
    }
}
