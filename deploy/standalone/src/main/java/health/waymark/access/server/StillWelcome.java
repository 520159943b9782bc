package health.waymark.access.server;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import health.waymark.access.TokenActor;
import health.waymark.access.registry.Clients;
import health.waymark.access.registry.Users;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A token lives an hour; whoever is disabled meanwhile is out within seconds. */
final class StillWelcome implements JwtDecoder {

    private static final Duration SECONDS = Duration.ofSeconds(5);

    private final JwtDecoder decoder;
    private final LoadingCache<String, Boolean> users;
    private final LoadingCache<String, Boolean> clients;

    StillWelcome(JwtDecoder decoder, Users users, Clients clients) {
        this.decoder = decoder;
        this.users = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(SECONDS)
                .build(name -> users.find(name).filter(user -> !user.disabled()).isPresent());
        this.clients = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(SECONDS)
                .build(id ->
                        clients.find(id).filter(client -> !client.disabled()).isPresent());
    }

    @Override
    public Jwt decode(String token) {
        Jwt decoded = decoder.decode(token);
        String subject = decoded.getSubject();
        LoadingCache<String, Boolean> kin = decoded.hasClaim(TokenActor.ROLES) ? users : clients;
        if (subject == null || !Boolean.TRUE.equals(kin.get(subject))) {
            throw new BadJwtException("The token's subject may not come in any more");
        }
        return decoded;
    }
}
