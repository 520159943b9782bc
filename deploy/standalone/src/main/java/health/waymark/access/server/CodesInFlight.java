package health.waymark.access.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Only codes on their way to becoming a token are remembered, for minutes: the tokens speak for themselves. */
final class CodesInFlight implements OAuth2AuthorizationService {

    private final Cache<String, OAuth2Authorization> byId = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(6))
            .build();

    @Override
    public void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(authorization.getAuthorizationGrantType())) {
            byId.put(authorization.getId(), authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byId.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return byId.asMap().values().stream()
                .filter(authorization -> {
                    var code = authorization.getToken(OAuth2AuthorizationCode.class);
                    return code != null && code.getToken().getTokenValue().equals(token);
                })
                .findFirst()
                .orElse(null);
    }
}
