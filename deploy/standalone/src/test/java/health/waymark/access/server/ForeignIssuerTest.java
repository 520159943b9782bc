package health.waymark.access.server;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.registry.Credentials;
import health.waymark.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignIssuerTest {

    @TempDir
    Path folder;

    @Test
    void itsTokensCountItsAbsenceIsToleratedAndOursIsOff() {
        try (var issuer = new TestIssuer();
                var server = TestServer.start(
                        folder,
                        TestDatabase.create(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.address())) {
            String token = issuer.token("u-1", Map.of("organisation", "north", "roles", List.of("CLINICIAN")));
            assertThat(Files.exists(folder.resolve(Credentials.FILE))).isFalse();
            var away = server.get("/api/plans", token);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(TestServer.json(away).get("code").asString()).isEqualTo("unavailable");

            issuer.start();
            assertThat(server.get("/api/plans", token).body()).isEqualTo("USER u-1 north");
            assertThat(server.get("/page", token).body()).isEqualTo("u-1");
            assertThat(server.askForToken("clinic-system", "x", "").statusCode())
                    .isIn(401, 403, 404);
        }
    }
}
