package health.waymark.access.server;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import health.waymark.access.TokenActor;
import health.waymark.access.registry.Clients;
import health.waymark.access.registry.User;
import health.waymark.access.registry.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A token lives an hour; whoever is disabled meanwhile, or gets other roles, is out within seconds. */
final class StillWelcome implements JwtDecoder {

    private static final Duration SECONDS = Duration.ofSeconds(5);

    private final JwtDecoder decoder;
    /** When each who may come in was last changed; whoever may not has no entry. */
    private final LoadingCache<String, Optional<Instant>> users;

    private final LoadingCache<String, Boolean> clients;

    StillWelcome(JwtDecoder decoder, Users users, Clients clients) {
        this.decoder = decoder;
        this.users = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(SECONDS)
                .build(name -> users.find(name).filter(user -> !user.disabled()).map(User::changed));
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
        if (subject == null || !welcome(subject, decoded)) {
            throw new BadJwtException("The token's subject may not come in any more");
        }
        return decoded;
    }

    private boolean welcome(String subject, Jwt token) {
        if (!token.hasClaim(TokenActor.ROLES)) {
            return Boolean.TRUE.equals(clients.get(subject));
        }
        return users.get(subject)
                .map(Instant::toString)
                .equals(Optional.ofNullable(token.getClaimAsString(Claims.CHANGED)));
    }
}
