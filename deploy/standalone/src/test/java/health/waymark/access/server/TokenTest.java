package health.waymark.access.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import health.waymark.access.registry.Clients;
import health.waymark.access.registry.Credentials;
import health.waymark.database.DatabaseSettings;
import health.waymark.database.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TokenTest {

    @TempDir
    static Path folder;

    static final DatabaseSettings database = TestDatabase.create();
    static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(folder, database);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String signed(RSAKey key, JWTClaimsSet.Builder claims) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static JWTClaimsSet.Builder ofClinicSystem(Instant expires) {
        return new JWTClaimsSet.Builder()
                .subject("clinic-system")
                .issuer(server.address())
                .expirationTime(Date.from(expires))
                .claim("organisation", "default")
                .claim("scope", "plans commands");
    }

    private static void refused(int status, String code, HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(TestServer.json(response).get("code").asString()).isEqualTo(code);
    }

    @Test
    void aClientGetsATokenForAnHourThatNamesItsOrganisation() {
        JsonNode answer = TestServer.json(server.askForToken("clinic-system", server.secret("clinic-system"), ""));
        JsonNode claims = TestServer.claims(answer.get("access_token").asString());
        assertThat(answer.get("expires_in").asInt()).isBetween(3590, 3600);
        assertThat(claims.get("organisation").asString()).isEqualTo("default");
        assertThat(claims.get("iss").asString()).isEqualTo(server.address());
        assertThat(claims.get("scope").asString().split(" ")).containsExactlyInAnyOrder("commands", "plans");
        assertThat(server.get("/api/plans", answer.get("access_token").asString())
                        .body())
                .isEqualTo("CLIENT clinic-system default");
    }

    @Test
    void aSecretInTheFormWorksToo() {
        var response = server.post(
                "/oauth2/token",
                "grant_type=client_credentials&client_id=analytics&client_secret=" + server.secret("analytics"));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void aClientMayAskForLessButNotForMore() {
        var less = server.askForToken("clinic-system", server.secret("clinic-system"), "&scope=plans");
        assertThat(TestServer.claims(TestServer.json(less).get("access_token").asString())
                        .get("scope")
                        .asString())
                .isEqualTo("plans");
        var more = server.askForToken("clinic-system", server.secret("clinic-system"), "&scope=audit");
        assertThat(more.statusCode()).isEqualTo(400);
    }

    @Test
    void noTokenOrABadOneIsUnauthenticated() throws Exception {
        String good = server.token("clinic-system");
        RSAKey ours = server.bean(SigningKey.class).pair();
        RSAKey foreign = new RSAKeyGenerator(2048).keyID(ours.getKeyID()).generate();
        Instant later = Instant.now().plusSeconds(600);

        var none = server.send(server.request("/api/plans"));
        refused(401, "unauthenticated", none);
        assertThat(none.headers().firstValue("www-authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
        refused(401, "unauthenticated", server.get("/api/plans", "nonsense"));
        refused(401, "unauthenticated", server.get("/api/plans", good.substring(0, good.length() - 4) + "AAAA"));
        refused(401, "unauthenticated", server.get("/api/plans", signed(foreign, ofClinicSystem(later))));
        refused(
                401,
                "unauthenticated",
                server.get(
                        "/api/plans", signed(ours, ofClinicSystem(Instant.now().minusSeconds(3600)))));
        assertThat(server.get("/api/plans", signed(ours, ofClinicSystem(later))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnsignedTokenIsUnauthenticated() {
        String[] parts = server.token("clinic-system").split("\\.");
        String none = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refused(401, "unauthenticated", server.get("/api/plans", none + "." + parts[1] + "."));
    }

    @Test
    void aTokenWithoutOrganisationIsForbidden() throws Exception {
        RSAKey ours = server.bean(SigningKey.class).pair();
        var claims = ofClinicSystem(Instant.now().plusSeconds(600)).claim("organisation", null);
        refused(403, "forbidden", server.get("/api/plans", signed(ours, claims)));
    }

    @Test
    void aTokenOpensWhatItsScopeIsFor() {
        refused(403, "forbidden", server.get("/api/plans", server.token("analytics")));
        assertThat(server.get("/api/plans", server.token("auditor")).statusCode())
                .isEqualTo(200);
        refused(
                403,
                "forbidden",
                server.send(server.request("/api/commands/DraftPlan")
                        .header("Authorization", "Bearer " + server.token("auditor"))
                        .POST(HttpRequest.BodyPublishers.noBody())));
        refused(403, "forbidden", server.get("/actuator/prometheus", server.token("clinic-system")));
        assertThat(server.send(server.request("/actuator/health")).body())
                .contains("\"UP\"")
                .doesNotContain("db");
    }

    @Test
    void anEndpointThatIsNotInTheTableIsNotThere() {
        refused(404, "unknown", server.get("/api/unlisted", server.token("clinic-system")));
        refused(
                405,
                "method-not-allowed",
                server.send(server.request("/api/plans")
                        .header("Authorization", "Bearer " + server.token("clinic-system"))
                        .DELETE()));
    }

    @Test
    void aDisabledClientIsOutWithinSecondsAndGetsNoNewToken() throws Exception {
        Clients clients = server.bean(Clients.class);
        clients.add(
                "leaving",
                health.waymark.access.registry.Secrets.hash("s3cret"),
                java.util.Set.of(health.waymark.access.Scope.PLANS),
                "elsewhere");
        String token = TestServer.json(server.askForToken("leaving", "s3cret", ""))
                .get("access_token")
                .asString();
        assertThat(server.get("/api/plans", token).body()).isEqualTo("CLIENT leaving elsewhere");
        clients.disable("leaving", true);
        assertThat(server.askForToken("leaving", "s3cret", "").statusCode()).isEqualTo(401);
        Instant until = Instant.now().plusSeconds(20);
        while (server.get("/api/plans", token).statusCode() == 200
                && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        refused(401, "unauthenticated", server.get("/api/plans", token));
    }

    @Test
    void theCredentialsFileIsOnlyForItsOwnerAndNamesTheAddress() throws Exception {
        Path file = folder.resolve(Credentials.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Credentials credentials = server.credentials();
        assertThat(credentials.issuer()).isEqualTo(server.address());
        assertThat(credentials.clients())
                .extracting(Credentials.ClientSecret::id, Credentials.ClientSecret::scopes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("clinic-system", List.of("commands", "plans")),
                        org.assertj.core.groups.Tuple.tuple("analytics", List.of("analytics")),
                        org.assertj.core.groups.Tuple.tuple("auditor", List.of("plans", "audit")));
        assertThat(credentials.users())
                .extracting(Credentials.UserPassword::name)
                .containsExactly("clinician", "supervisor", "compliance", "admin");
        assertThat(Files.readString(file)).contains("\"email\" : null");
        assertThat(server.secret("clinic-system")).matches("[A-Za-z0-9_-]{32}");
    }

    @Test
    void tokensAndSecretsOutliveARestartOnAnotherPort(@TempDir Path other) {
        DatabaseSettings own = TestDatabase.create();
        String token;
        String secret;
        try (TestServer first = TestServer.start(other, own)) {
            token = first.token("clinic-system");
            secret = first.secret("clinic-system");
        }
        try (TestServer second = TestServer.start(other, own)) {
            assertThat(second.get("/api/plans", token).statusCode()).isEqualTo(200);
            assertThat(second.secret("clinic-system")).isEqualTo(secret);
            assertThat(second.credentials().issuer()).isEqualTo(second.address());
        }
    }
}
