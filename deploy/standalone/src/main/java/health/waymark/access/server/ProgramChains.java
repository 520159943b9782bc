package health.waymark.access.server;

import health.waymark.access.Right;
import health.waymark.access.TokenActor;
import health.waymark.evidence.Evidence;
import health.waymark.http.Problem;
import health.waymark.http.ProblemHandler;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What programs use, with a bearer token and no session. */
@Configuration(proxyBeanMethods = false)
class ProgramChains {

    /** A timer around each filter of each request tells nobody anything: requests are timed as a whole. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            JwtDecoder tokens,
            RequestLimits limits,
            ProblemHandler problems,
            ObjectProvider<Evidence> evidence) {
        bearer(http.securityMatcher("/api/**", "/fhir/**"), tokens, new Refusals(problems, limits));
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterAfter(limits.ofCallers(problems), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new Gate(problems, evidence), AuthorizationFilter.class)
                .build();
    }

    /** The API's description: for any token, and for a browser that is signed in and shows it. */
    @Bean
    @Order(3)
    SecurityFilterChain descriptionChain(
            HttpSecurity http, JwtDecoder tokens, RequestLimits limits, ProblemHandler problems) {
        bearer(
                http.securityMatcher("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"),
                tokens,
                new Refusals(problems, limits));
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /** Whether we are well is for everybody, how we are for those who operate us or fetch measurements. */
    @Bean
    @Order(4)
    SecurityFilterChain operationChain(
            HttpSecurity http, JwtDecoder tokens, RequestLimits limits, ProblemHandler problems) {
        bearer(http.securityMatcher("/actuator", "/actuator/**"), tokens, new Refusals(problems, limits));
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access(having(Right.READ_METRICS))
                        .anyRequest()
                        .access(having(Right.OPERATE)))
                .build();
    }

    private static void bearer(HttpSecurity http, JwtDecoder tokens, Refusals refusals) {
        PageHeaders.addTo(http);
        http.logout(logout -> logout.disable())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new BearerToken())
                        .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(new Authorities()))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(answeringItself(refusals)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(cache -> cache.disable());
    }

    /** By default an issuer that doesn't answer surfaces as a failure of ours. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringItself(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }

    private static AuthorizationManager<RequestAuthorizationContext> having(Right right) {
        return (authentication, request) -> {
            try {
                return new AuthorizationDecision(authentication.get() instanceof JwtAuthenticationToken token
                        && TokenActor.of(token.getToken()).may(right));
            } catch (Problem noOrganisation) {
                return new AuthorizationDecision(false);
            }
        };
    }
}
