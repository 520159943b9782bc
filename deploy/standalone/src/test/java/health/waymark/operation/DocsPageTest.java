package health.waymark.operation;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.command.api.Catalogue;
import health.waymark.journey.Clinic;
import health.waymark.plan.command.Rule;
import health.waymark.standalone.RunningWaymark;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocsPageTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String INLINE = "<style|\\sstyle=|\\son[a-z]+=|<script>";
    private static final String VIEWS = "/docs/views/";

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
        assertThat(page.body()).contains("curl -s", "waymark=" + address).doesNotContainPattern(INLINE);
        for (var command : RunningWaymark.shared().bean(Catalogue.class).entries()) {
            assertThat(page.body()).contains("id=\"" + command.name() + "\"");
        }
        for (Rule rule : Rule.values()) {
            assertThat(page.body()).contains(">" + rule.code() + "<");
        }
        Pattern.compile("href=\"#([^\"]+)\"").matcher(page.body()).results().forEach(link -> assertThat(page.body())
                .contains("id=\"" + link.group(1) + "\""));
    }

    /** Whatever the description tells is on some page, and no link there leads nowhere. */
    @Test
    void everyOperationAndEveryViewHasAPageOfItsOwn() throws Exception {
        signIn();
        Set<String> pages = links(get("/docs").body());
        JsonNode api = Clinic.as("analytics").get("/v3/api-docs");
        api.get("paths").properties().forEach(path -> path.getValue().forEach(operation -> {
            String page = "/docs/" + operation.get("operationId").asString();
            assertThat(pages).contains(page);
            String body = shown(page, pages);
            assertThat(body).contains(">" + path.getKey() + "<").contains("$waymark");
            operation.get("responses").propertyNames().forEach(status -> assertThat(body)
                    .contains(">" + status + "<"));
            operation.path("parameters").forEach(parameter -> assertThat(body)
                    .contains(">" + parameter.get("name").asString() + "<"));
            operation.at("/requestBody/content").forEach(content -> fields(api, content.get("schema"))
                    .forEach(field -> assertThat(body).contains("<code>" + field + "</code>")));
        }));
        List<String> views =
                pages.stream().filter(page -> page.startsWith(VIEWS)).toList();
        assertThat(views).contains(VIEWS + "PlanView");
        for (String view : views) {
            String body = shown(view, pages);
            fields(api, api.at("/components/schemas/" + view.substring(VIEWS.length())))
                    .forEach(field -> assertThat(body).contains("<code>" + field + "</code>"));
        }
    }

    @Test
    void whatIsNotDescribedHasNoPage() throws Exception {
        signIn();
        assertThat(get("/docs/NoSuchCommand").statusCode()).isEqualTo(404);
        assertThat(get("/docs/views/NoSuchView").statusCode()).isEqualTo(404);
    }

    private String shown(String page, Set<String> pages) {
        try {
            HttpResponse<String> answer = get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(pages).as("linked from " + page).containsAll(links(answer.body()));
            assertThat(answer.body()).doesNotContainPattern(INLINE);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> links(String body) {
        return Pattern.compile("href=\"(/docs/[^\"]+)\"")
                .matcher(body)
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> fields(JsonNode api, JsonNode schema) {
        JsonNode whole =
                schema.has("$ref") ? api.at(schema.get("$ref").asString().substring(1)) : schema;
        return List.copyOf(whole.path("properties").propertyNames());
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

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }
}
