package health.waymark.access.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import health.waymark.access.registry.Clients;
import health.waymark.access.registry.FirstPeople;
import health.waymark.access.registry.FirstStart;
import health.waymark.access.registry.RegisteredAddresses;
import health.waymark.access.registry.Secrets;
import health.waymark.access.registry.Users;
import health.waymark.http.ProblemHandler;
import health.waymark.standalone.data.DataDirectory;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The authorization server within, as long as no other issuer is named. */
@Configuration(proxyBeanMethods = false)
@Conditional(OwnIssuer.class)
class EmbeddedIssuer {

    @Bean
    Users users(JdbcClient database) {
        return new Users(database);
    }

    @Bean
    RegisteredAddresses registeredAddresses(JdbcClient database) {
        return new RegisteredAddresses(database);
    }

    @Bean
    Clients clients(JdbcClient database) {
        return new Clients(database);
    }

    @Bean
    FirstStart firstStart(
            DataDirectory directory,
            Users users,
            Clients clients,
            ObjectProvider<FirstPeople> people,
            PlatformTransactionManager transactions) {
        return new FirstStart(
                directory,
                users,
                clients,
                people.getIfAvailable(() -> FirstPeople.EXAMPLES),
                new TransactionTemplate(transactions));
    }

    @Bean
    Issuer issuer(AccessSettings settings, Environment environment, FirstStart firstStart) {
        return new Issuer(settings, environment, firstStart);
    }

    @Bean
    SigningKey signingKey(JdbcClient database) {
        return SigningKey.of(database);
    }

    @Bean
    JWKSource<SecurityContext> jwkSource(SigningKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key.pair()));
    }

    /** Knows the key itself: asking our own address for it at start would wait for itself. */
    @Bean
    JwtDecoder jwtDecoder(SigningKey key, Users users, Clients clients) throws JOSEException {
        JwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(key.pair().toRSAPublicKey()).build();
        return new StillWelcome(new RememberedTokens(decoder), users, clients);
    }

    @Bean
    KnownClients knownClients(Clients clients) {
        return new KnownClients(clients);
    }

    @Bean
    KnownUsers knownUsers(Users users) {
        return new KnownUsers(users);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Secrets.encoder();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new CodesInFlight();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Issuer issuer) {
        return new Claims(issuer);
    }

    /** Without an issuer: the claims get it from {@link Issuer}, which knows the port once there is one. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenChain(
            HttpSecurity http, SlowDown slowDown, RequestLimits limits, ProblemHandler problems) {
        var server = new OAuth2AuthorizationServerConfigurer();
        http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        it -> it.tokenEndpoint(
                                token -> token.accessTokenRequestConverters(AllScopesUnlessAsked::addTo)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(limits.ofAddresses(problems), LogoutFilter.class)
                .addFilterBefore(slowDown.filter("/oauth2/token", problems), LogoutFilter.class)
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), browsers()));
        PageHeaders.addTo(http);
        return http.build();
    }

    private static MediaTypeRequestMatcher browsers() {
        var matcher = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        matcher.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return matcher;
    }
}
