package health.waymark.access.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** A caller sends the same token thousands of times a second: its signature is checked once a minute, its time always. */
final class RememberedTokens implements JwtDecoder {

    private final JwtDecoder decoder;
    private final JwtTimestampValidator time = new JwtTimestampValidator();
    private final Cache<String, Jwt> good = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    RememberedTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = good.getIfPresent(token);
        if (known == null) {
            Jwt decoded = decoder.decode(token);
            good.put(token, decoded);
            return decoded;
        }
        OAuth2TokenValidatorResult result = time.validate(known);
        if (result.hasErrors()) {
            throw new BadJwtException("The token has expired");
        }
        return known;
    }
}
