package health.waymark.access.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tokens are signed with: made once and kept, so that they outlive a restart. */
record SigningKey(RSAKey pair) {

    private static final String OF_TOKENS = "tokens";

    static SigningKey of(JdbcClient database) {
        try {
            var kept = find(database);
            return new SigningKey(RSAKey.parse(kept.isPresent() ? kept.get() : made(database)));
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException("The key that signs tokens can't be read from table access.signing_key.");
        }
    }

    /** If another process was faster, its key counts. */
    private static String made(JdbcClient database) throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048)
                .keyID(UUID.randomUUID().toString())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        database.sql("INSERT INTO access.signing_key (purpose, jwk) VALUES (:purpose, :jwk) ON CONFLICT DO NOTHING")
                .param("purpose", OF_TOKENS)
                .param("jwk", key.toJSONString())
                .update();
        return find(database).orElseThrow();
    }

    private static Optional<String> find(JdbcClient database) {
        return database.sql("SELECT jwk FROM access.signing_key WHERE purpose = :purpose")
                .param("purpose", OF_TOKENS)
                .query(String.class)
                .optional();
    }

    @Override
    public String toString() {
        return "SigningKey";
    }
}
