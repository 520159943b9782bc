package health.waymark.operate.ledger;

import health.waymark.handout.query.Outside;
import health.waymark.ledger.query.KeyRotation;
import health.waymark.operate.Section;
import health.waymark.operate.log.Logbook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** The ledger, where it is sealed. */
@Configuration(proxyBeanMethods = false)
@Import({LedgerPages.class, KeyApi.class})
public class OperateLedger {

    @Bean
    KeyChanges keyChanges(KeyRotation rotation, Logbook logbook) {
        return new KeyChanges(rotation, logbook);
    }

    @Bean
    @Order(17)
    Section ledgerSection(Outside outside) {
        return new LedgerSection(outside);
    }
}
