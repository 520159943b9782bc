package health.waymark.operate.people;

import health.waymark.access.registry.Clients;
import health.waymark.access.registry.Users;
import health.waymark.access.server.OwnIssuer;
import health.waymark.operate.Section;
import health.waymark.operate.log.Logbook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Users and clients, where they are ours to know. */
@Configuration(proxyBeanMethods = false)
@Conditional(OwnIssuer.class)
@Import({UserPages.class, ClientPages.class, UserApi.class, ClientApi.class})
public class PeopleConfiguration {

    @Bean
    UserBook userBook(Users users, Logbook logbook, PlatformTransactionManager transactions) {
        return new UserBook(users, logbook, new TransactionTemplate(transactions));
    }

    @Bean
    ClientBook clientBook(Clients clients, Logbook logbook, PlatformTransactionManager transactions) {
        return new ClientBook(clients, logbook, new TransactionTemplate(transactions));
    }

    @Bean
    @Order(50)
    Section userSection() {
        return Section.of("Users", "/operate/users");
    }

    @Bean
    @Order(60)
    Section clientSection() {
        return Section.of("Clients", "/operate/clients");
    }
}
