package health.waymark.access.server;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Tokens come from elsewhere; nobody is known here by a password. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(AccessServer.FOREIGN_ISSUER)
class ForeignIssuer {

    @Bean
    JwtDecoder jwtDecoder(@Value("${" + AccessServer.FOREIGN_ISSUER + "}") String issuer) {
        return new RememberedTokens(new DistantIssuer(issuer));
    }

    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }
}
