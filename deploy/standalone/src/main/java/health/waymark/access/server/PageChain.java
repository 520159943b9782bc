package health.waymark.access.server;

import health.waymark.http.ProblemHandler;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** What people use: pages, after signing in. Everything that no other chain takes ends here. */
@Configuration(proxyBeanMethods = false)
class PageChain {

    private static final String[] FOR_EVERYBODY = {"/login", "/error", "/assets/**", "/favicon.ico"};

    @Bean
    @Order(5)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            ObjectProvider<KnownUsers> users,
            JwtDecoder tokens,
            SlowDown slowDown,
            RequestLimits limits,
            ProblemHandler problems) {
        var refusals = new Refusals(problems, limits);
        PageHeaders.addTo(http);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(FOR_EVERYBODY)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(limits.ofAddresses(problems), LogoutFilter.class);
        KnownUsers known = users.getIfAvailable();
        return known == null ? byToken(http, tokens, refusals) : byPassword(http, known, slowDown, problems, refusals);
    }

    private static SecurityFilterChain byPassword(
            HttpSecurity http, KnownUsers known, SlowDown slowDown, ProblemHandler problems, Refusals refusals) {
        RequestCache wanted = wanted();
        return http.requestCache(cache -> cache.requestCache(wanted))
                .formLogin(login -> login.loginPage("/login")
                        .successHandler(backToWhereTheyWanted(wanted))
                        .failureHandler(SlowDown.remembering(new SimpleUrlAuthenticationFailureHandler("/login?error")))
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout")
                        .deleteCookies("JSESSIONID")
                        .permitAll())
                .addFilterBefore(slowDown.filter("/login", problems), LogoutFilter.class)
                .addFilterBefore(new StandingSessions(known), AuthorizationFilter.class)
                .addFilterBefore(new AttendedSessions(InstantSource.system()), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.accessDeniedHandler(refusals))
                .build();
    }

    /** Adds nothing to the address: whoever copies it once signed in copies the one they asked for. */
    @SuppressWarnings("NullAway") // null is how it is told to; it isn't annotated so
    private static RequestCache wanted() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** The page they asked for, here: the host of what they asked is only what their browser called us. */
    private static SavedRequestAwareAuthenticationSuccessHandler backToWhereTheyWanted(RequestCache cache) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(cache);
        handler.setRedirectStrategy((request, response, url) -> {
            URI wanted = URI.create(url);
            String query = wanted.getRawQuery();
            response.sendRedirect(query == null ? wanted.getRawPath() : wanted.getRawPath() + "?" + query);
        });
        return handler;
    }

    /** Nobody can sign in where users are another issuer's; a gateway may add their tokens. */
    private static SecurityFilterChain byToken(HttpSecurity http, JwtDecoder tokens, Refusals refusals) {
        return http.oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(new Authorities()))
                                .authenticationEntryPoint(refusals)
                                .accessDeniedHandler(refusals))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
