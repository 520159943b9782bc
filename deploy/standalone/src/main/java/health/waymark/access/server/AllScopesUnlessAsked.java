package health.waymark.access.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A client that asks for no scope gets all of its own (RFC 6749, 3.3), not none. */
final class AllScopesUnlessAsked implements AuthenticationConverter {

    private final AuthenticationConverter standard = new OAuth2ClientCredentialsAuthenticationConverter();

    static void addTo(List<AuthenticationConverter> converters) {
        converters.add(0, new AllScopesUnlessAsked());
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (standard.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken asked
                && asked.getScopes().isEmpty()
                && asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                && client.getRegisteredClient() != null) {
            return new OAuth2ClientCredentialsAuthenticationToken(
                    client, client.getRegisteredClient().getScopes(), asked.getAdditionalParameters());
        }
        return standard.convert(request);
    }
}
