package health.waymark.access.server;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.registry.Secrets;
import health.waymark.access.registry.Users;
import health.waymark.database.TestDatabase;
import health.waymark.eventlog.SetClock;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(folder, TestDatabase.create());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void comeAnew() {
        server.forgetCookies();
    }

    private HttpResponse<String> signIn(String name, String password) {
        Matcher csrf = CSRF.matcher(server.send(server.request("/login")).body());
        assertThat(csrf.find()).isTrue();
        return server.post(
                "/login", "username=" + name + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf.group(1)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("nowhere");
    }

    @Test
    void pagesAskForSignInAndKnowWhoSignedIn() {
        HttpResponse<String> before = server.send(server.request("/page").header("Accept", "text/html"));
        assertThat(before.statusCode()).isEqualTo(302);
        assertThat(location(before)).isEqualTo("/login");

        assertThat(location(signIn("Clinician", server.password("clinician")))).isEqualTo("/page");
        HttpResponse<String> after = server.send(server.request("/page"));
        assertThat(after.body()).isEqualTo("Example Clinician");
        assertThat(after.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(server.send(server.request("/api/plans")).statusCode()).isEqualTo(401);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(server.post("/login", "username=clinician&password=x").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aNewPasswordAndADisabledUserEndTheSession() {
        Users users = server.bean(Users.class);
        signIn("compliance", server.password("compliance"));
        assertThat(server.send(server.request("/page")).statusCode()).isEqualTo(200);
        users.changePassword("compliance", Secrets.hash("another"));
        assertThat(server.send(server.request("/page")).statusCode()).isEqualTo(302);

        signIn("compliance", "another");
        assertThat(server.send(server.request("/page")).statusCode()).isEqualTo(200);
        users.disable("compliance", true);
        assertThat(server.send(server.request("/page")).statusCode()).isEqualTo(302);
        assertThat(location(signIn("compliance", "another"))).endsWith("/login?error");
    }

    @Test
    void wrongPasswordsAndWrongSecretsSlowDown() {
        for (int i = 0; i < 5; i++) {
            assertThat(location(signIn("admin", "wrong"))).endsWith("/login?error");
            assertThat(server.askForToken("clinic-system", "wrong", "").statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> person = signIn("admin", server.password("admin"));
        assertThat(person.statusCode()).isEqualTo(429);
        assertThat(person.headers().firstValue("retry-after")).isPresent();
        HttpResponse<String> client = server.askForToken("clinic-system", server.secret("clinic-system"), "");
        assertThat(client.statusCode()).isEqualTo(429);
        assertThat(TestServer.json(client).get("code").asString()).isEqualTo("too-many");
        assertThat(server.askForToken("auditor", server.secret("auditor"), "").statusCode())
                .isEqualTo(200);

        SetClock clock = server.bean(SetClock.class);
        clock.set(clock.instant().plusSeconds(1));
        assertThat(location(signIn("admin", server.password("admin")))).doesNotContain("error");
        assertThat(server.askForToken("clinic-system", server.secret("clinic-system"), "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPersonGetsATokenForTheirOwnTools() throws Exception {
        signIn("supervisor", server.password("supervisor"));
        String verifier = "v".repeat(43);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        String callback = encoded("http://127.0.0.1:5555/callback");
        HttpResponse<String> authorized =
                server.send(server.request("/oauth2/authorize?response_type=code&client_id=waymark-cli&redirect_uri="
                        + callback + "&code_challenge_method=S256&code_challenge=" + challenge));
        assertThat(authorized.statusCode()).isEqualTo(302);
        String code = location(authorized).replaceFirst(".*[?&]code=([^&]+).*", "$1");
        HttpResponse<String> answer = server.post(
                "/oauth2/token",
                "grant_type=authorization_code&client_id=waymark-cli&redirect_uri=" + callback + "&code=" + code
                        + "&code_verifier=" + verifier);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String token = TestServer.json(answer).get("access_token").asString();
        assertThat(TestServer.claims(token).get("person").get("credential").asString())
                .isEqualTo("PhD");
        assertThat(server.get("/api/plans", token).body()).isEqualTo("USER supervisor default");
    }
}
