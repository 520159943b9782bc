package health.waymark.access.server;

import health.waymark.database.Schema;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.firewall.HttpFirewall;

/** Security of a running Waymark: tokens of its own or of another issuer, and what they open. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
@Import({EmbeddedIssuer.class, ForeignIssuer.class, ProgramChains.class, PageChain.class, SignInPage.class})
public class AccessServer {

    public static final String FOREIGN_ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    @Bean
    public static Schema accessSchema() {
        return new Schema("access", "classpath:db/access");
    }

    @Bean
    HttpFirewall httpFirewall() {
        return new Firewall();
    }

    @Bean
    SlowDown slowDown(Clock clock) {
        return new SlowDown(clock);
    }

    @Bean
    RequestLimits requestLimits(AccessSettings settings) {
        return new RequestLimits(settings.limits());
    }
}
