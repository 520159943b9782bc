package health.waymark.access.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import health.waymark.access.registry.Credentials;
import health.waymark.database.TestDatabase;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignIssuerTest {

    @TempDir
    Path folder;

    private static int freePort() throws Exception {
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static HttpServer issuer(int port, RSAKey key) throws Exception {
        String address = "http://localhost:" + port;
        var pages = Map.of(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + address + "\",\"jwks_uri\":\"" + address + "/keys\"}",
                "/keys",
                new JWKSet(key.toPublicJWK()).toString());
        HttpServer issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        pages.forEach((path, page) -> issuer.createContext(path, exchange -> {
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }));
        issuer.start();
        return issuer;
    }

    @Test
    void itsTokensCountItsAbsenceIsToleratedAndOursIsOff() throws Exception {
        int port = freePort();
        RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
        var claims = new JWTClaimsSet.Builder()
                .subject("u-1")
                .issuer("http://localhost:" + port)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .claim("organisation", "north")
                .claim("roles", List.of("CLINICIAN"));
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims.build());
        jwt.sign(new RSASSASigner(key));

        try (TestServer server = TestServer.start(
                folder,
                TestDatabase.create(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:" + port)) {
            assertThat(Files.exists(folder.resolve(Credentials.FILE))).isFalse();
            var away = server.get("/api/plans", jwt.serialize());
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(TestServer.json(away).get("code").asString()).isEqualTo("unavailable");

            HttpServer issuer = issuer(port, key);
            try {
                assertThat(server.get("/api/plans", jwt.serialize()).body()).isEqualTo("USER u-1 north");
                assertThat(server.get("/page", jwt.serialize()).body()).isEqualTo("u-1");
                assertThat(server.askForToken("clinic-system", "x", "").statusCode())
                        .isIn(401, 403, 404);
            } finally {
                issuer.stop(0);
            }
        }
    }
}
