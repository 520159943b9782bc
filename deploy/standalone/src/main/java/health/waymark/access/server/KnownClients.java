package health.waymark.access.server;

import health.waymark.access.Scope;
import health.waymark.access.registry.Client;
import health.waymark.access.registry.Clients;
import health.waymark.access.registry.Secrets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients of the registry, and one public client with which people get tokens for tools of their own. */
final class KnownClients implements RegisteredClientRepository {

    /** For a setting of the client. */
    static final String ORGANISATION = "waymark.organisation";

    /** A person's own tools sign in with this: authorization code with PKCE, answered on a port of their machine. */
    static final String PEOPLES_TOOLS = "waymark-cli";

    private static final TokenSettings ONE_HOUR =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build();

    private final Clients clients;
    private final String nobodysHash = Secrets.hash(Secrets.random());

    KnownClients(Clients clients) {
        this.clients = clients;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are added with 'waymark clients add'");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        if (id.equals(PEOPLES_TOOLS)) {
            return peoplesTools();
        }
        Client client = clients.find(id).filter(known -> !known.disabled()).orElse(null);
        if (client == null) {
            // As slow as a wrong secret: the time to answer doesn't tell which ids exist.
            Secrets.encoder().matches("-", nobodysHash);
            return null;
        }
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> client.scopes().stream().map(Scope::claim).forEach(scopes::add))
                .clientSettings(ClientSettings.builder()
                        .setting(ORGANISATION, client.organisation())
                        .build())
                .tokenSettings(ONE_HOUR)
                .build();
    }

    private static RegisteredClient peoplesTools() {
        return RegisteredClient.withId(PEOPLES_TOOLS)
                .clientId(PEOPLES_TOOLS)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/callback")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(ONE_HOUR)
                .build();
    }
}
