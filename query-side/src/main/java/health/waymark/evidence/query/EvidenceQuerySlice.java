package health.waymark.evidence.query;

import health.waymark.database.Schema;
import health.waymark.database.TimelyHealth;
import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.LogStorage;
import health.waymark.evidence.Evidence;
import health.waymark.evidence.EvidenceConfiguration;
import health.waymark.processing.PositionTokens;
import health.waymark.projection.ProjectionSettings;
import java.time.Clock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Evidence: taking down who looked, and answering those who ask. */
@Configuration(proxyBeanMethods = false)
@Import({
    EvidenceConfiguration.class,
    AuditQueries.class,
    AuditPeople.class,
    AuditFiles.class,
    AuditApi.class,
    AuditPages.class,
    ProofPages.class,
    AuditWords.class,
    AuditTrail.class
})
public class EvidenceQuerySlice {

    @Bean
    static Schema evidenceSchema() {
        return new Schema(EvidenceBatches.SCHEMA, "classpath:db/evidence");
    }

    @Bean
    EvidenceBatches evidenceBatches(JdbcClient jdbc) {
        return new EvidenceBatches(jdbc, "");
    }

    @Bean(destroyMethod = "close")
    EvidenceProcessor evidenceProcessor(
            EvidenceBatches batches,
            StreamableMessageSource<TrackedEventMessage<?>> eventStore,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ProjectionSettings settings) {
        return new EvidenceProcessor(
                batches, eventStore, tokens(jdbc, settings), new SpringTransactionManager(transactions));
    }

    /** Shown in health as {@code evidence}. */
    @Bean
    TimelyHealth evidenceHealthIndicator(EvidenceProcessor processor, EventLog log) {
        return new TimelyHealth(new EvidenceHealth(processor, log));
    }

    @Bean
    EvidenceRebuild evidenceRebuild(
            LogStorage storage,
            EventLog log,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ProjectionSettings settings) {
        return new EvidenceRebuild(tokens(jdbc, settings), storage, log, jdbc, transactions);
    }

    private static PositionTokens tokens(JdbcClient jdbc, ProjectionSettings settings) {
        return new PositionTokens(jdbc, EvidenceBatches.SCHEMA, settings.nodeName(), EvidenceProcessor.CLAIM);
    }

    @Bean
    WebMvcConfigurer accessWitness(Evidence evidence, Clock clock) {
        AccessWitness witness = new AccessWitness(evidence, new RecentlyShown(clock));
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(witness);
            }
        };
    }
}
