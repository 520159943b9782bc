package health.waymark.access.server;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Asked for its keys when the first token comes, so that the order in which services start doesn't matter. */
final class DistantIssuer implements JwtDecoder {

    private final JwtDecoder decoder;

    DistantIssuer(String address) {
        this.decoder = new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(address));
    }

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException away) {
            throw new JwtException("The issuer doesn't answer", away);
        }
    }
}
