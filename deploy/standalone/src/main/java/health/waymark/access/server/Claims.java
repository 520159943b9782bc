package health.waymark.access.server;

import health.waymark.access.Person;
import health.waymark.access.Role;
import health.waymark.access.TokenActor;
import health.waymark.access.registry.User;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What our tokens say beyond the standard: the organisation, and of a person who they are and what they are there. */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The user's {@link User#changed}: a token holds for them as they were then. */
    static final String CHANGED = "user_changed";

    private final Issuer issuer;

    Claims(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = context.getClaims();
        claims.claim("iss", issuer.address());
        claims.claim("scope", String.join(" ", context.getAuthorizedScopes()));
        Authentication principal = context.getPrincipal();
        if (principal != null && principal.getPrincipal() instanceof PageLogin login) {
            User user = login.user();
            claims.claim(TokenActor.ORGANISATION, user.organisation());
            claims.claim(TokenActor.ROLES, user.roles().stream().map(Role::name).toList());
            claims.claim(TokenActor.PERSON, person(user.person()));
            claims.claim(CHANGED, user.changed().toString());
        } else {
            String organisation =
                    context.getRegisteredClient().getClientSettings().getSetting(KnownClients.ORGANISATION);
            claims.claim(TokenActor.ORGANISATION, Objects.requireNonNull(organisation));
        }
    }

    private static Map<String, String> person(Person person) {
        Map<String, String> claim = new LinkedHashMap<>();
        claim.put("id", person.id());
        if (person.display() != null) {
            claim.put("display", person.display());
        }
        if (person.credential() != null) {
            claim.put("credential", person.credential());
        }
        return claim;
    }
}
