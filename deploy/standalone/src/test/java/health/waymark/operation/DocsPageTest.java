package health.waymark.operation;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.command.api.Catalogue;
import health.waymark.plan.command.Rule;
import health.waymark.standalone.RunningWaymark;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DocsPageTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI address = RunningWaymark.shared().address();

    @Test
    void aStrangerIsAskedToSignIn() throws Exception {
        assertThat(get("/docs").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void showsEveryCommandAndRuleWithoutAnythingInline() throws Exception {
        signIn();
        HttpResponse<String> page = get("/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .contains("curl -s", "waymark=" + address)
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script>");
        for (var command : RunningWaymark.shared().bean(Catalogue.class).entries()) {
            assertThat(page.body()).contains("id=\"" + command.name() + "\"");
        }
        for (Rule rule : Rule.values()) {
            assertThat(page.body()).contains(">" + rule.code() + "<");
        }
        Pattern.compile("href=\"#([^\"]+)\"").matcher(page.body()).results().forEach(link -> assertThat(page.body())
                .contains("id=\"" + link.group(1) + "\""));
    }

    private void signIn() throws Exception {
        var csrf = CSRF.matcher(get("/login").body());
        assertThat(csrf.find()).isTrue();
        String password = JsonMapper.builder()
                .build()
                .readTree(Files.readString(RunningWaymark.shared().data().resolve("credentials.json")))
                .get("users")
                .valueStream()
                .filter(user -> user.get("name").asString().equals("admin"))
                .map(user -> user.get("password").asString())
                .findFirst()
                .orElseThrow();
        String form = "username=admin&password=" + password + "&_csrf="
                + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        browser.send(
                HttpRequest.newBuilder(address.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }
}
