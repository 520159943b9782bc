package health.waymark.ledger.query;

import health.waymark.database.Schema;
import health.waymark.database.TimelyHealth;
import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.StoredEvents;
import health.waymark.job.Jobs;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The sealer and what is handed out, wired by hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
@Import({LedgerApi.class, VerificationApi.class})
public class LedgerConfiguration {

    @Bean
    public static Schema ledgerSchema() {
        return new Schema("ledger", "classpath:db/ledger");
    }

    @Bean
    Seals seals(JdbcClient jdbc) {
        return new Seals(jdbc);
    }

    @Bean
    LedgerKeys ledgerKeys(
            JdbcClient jdbc,
            LedgerSettings settings,
            Clock clock,
            PlatformTransactionManager transactions,
            KnownWitnesses witnesses) {
        return LedgerKeys.of(jdbc, settings, clock, transactions, witnesses.keys());
    }

    @Bean
    LedgerQueries ledgerQueries(Seals seals, LedgerKeys keys, EventLog log, JdbcClient jdbc) {
        return new LedgerQueries(seals, keys, log, new Cosignatures(jdbc));
    }

    @Bean
    KeyRotation keyRotation(LedgerKeys keys, Seals seals, StoredEvents log, Clock clock) {
        return new KeyRotation(keys, seals, log, clock);
    }

    @Bean
    Sealer sealer(
            StoredEvents log,
            Seals seals,
            LedgerKeys keys,
            Clock clock,
            PlatformTransactionManager transactions,
            StreamableMessageSource<TrackedEventMessage<?>> eventStore,
            LedgerSettings settings) {
        Sealing sealing = new Sealing(log, seals, keys, clock, settings.batchSize(), transactions);
        return new Sealer(sealing, eventStore, settings);
    }

    @Bean
    SealedRecords sealedRecords(Seals seals, LedgerKeys keys) {
        return new SealedRecords(seals, keys);
    }

    @Bean
    Verification verification(StoredEvents log, Seals seals, LedgerKeys keys, JdbcClient jdbc) {
        return new Verification(log, seals, keys, jdbc);
    }

    @Bean
    Verifications verifications(Jobs jobs, Verification verification, HeldElsewhere elsewhere) {
        return new Verifications(jobs, verification, elsewhere);
    }

    @Bean
    SealingWatch sealingWatch(Seals seals, EventLog log, Clock clock) {
        return new SealingWatch(seals, log, clock);
    }

    /** Shown in health as {@code ledger}. */
    @Bean
    TimelyHealth ledgerHealthIndicator(Sealer sealer, SealingWatch watch, List<LedgerAlarm> alarms) {
        return new TimelyHealth(new LedgerHealth(sealer, watch, alarms));
    }

    @Bean
    LedgerMeters ledgerMeters(Sealer sealer, SealingWatch watch) {
        return new LedgerMeters(sealer, watch);
    }
}
