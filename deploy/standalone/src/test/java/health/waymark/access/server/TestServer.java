package health.waymark.access.server;

import health.waymark.access.Actor;
import health.waymark.access.registry.Credentials;
import health.waymark.database.DatabaseConfiguration;
import health.waymark.database.DatabaseSettings;
import health.waymark.database.TestDatabase;
import health.waymark.eventlog.SetClock;
import health.waymark.http.HttpContract;
import health.waymark.standalone.data.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Security as it runs, around endpoints that only say who asked. */
final class TestServer implements AutoCloseable {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = OAuth2AuthorizationServerJwtAutoConfiguration.class)
    @Import({DatabaseConfiguration.class, HttpContract.class, AccessServer.class, Echo.class})
    static class Application {

        /** Stands still, so that no wait is over because a machine was slow. */
        @Bean
        SetClock clock() {
            return new SetClock(Instant.now());
        }
    }

    @RestController
    static class Echo {

        @GetMapping("/api/plans")
        String plans(Actor actor) {
            return String.join(" ", actor.kind().name(), actor.id(), actor.organisation());
        }

        @PostMapping("/api/commands/{type}")
        String command(Actor actor) {
            return actor.actingPerson();
        }

        @GetMapping("/api/unlisted")
        String unlisted() {
            return "nobody should see this";
        }

        @GetMapping("/page")
        String page(Actor actor) {
            return actor.name();
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final DataDirectory directory;
    private final ConfigurableApplicationContext context;
    private HttpClient http = browser();

    private TestServer(Path folder, DatabaseSettings database, String... arguments) {
        directory = DataDirectory.at(folder).prepare();
        var application = new SpringApplication(Application.class);
        application.addInitializers(it -> it.getBeanFactory().registerSingleton("dataDirectory", directory));
        var all = new ArrayList<>(List.of(TestDatabase.arguments(database)));
        all.addAll(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                // The readiness group names the log, which is not here.
                "--management.endpoint.health.validate-group-membership=false"));
        all.addAll(List.of(arguments));
        context = application.run(all.toArray(String[]::new));
    }

    static TestServer start(Path folder, DatabaseSettings database, String... arguments) {
        return new TestServer(folder, database, arguments);
    }

    /** From now on as a browser that was never here. */
    void forgetCookies() {
        http = browser();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    Credentials credentials() {
        return Objects.requireNonNull(directory.read(Credentials.FILE, Credentials.class));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    HttpResponse<String> get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> askForToken(String client, String secret, String more) {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request("/oauth2/token")
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + more)));
    }

    String secret(String client) {
        return credentials().clients().stream()
                .filter(it -> it.id().equals(client))
                .findFirst()
                .orElseThrow()
                .secret();
    }

    String password(String user) {
        return credentials().users().stream()
                .filter(it -> it.name().equals(user))
                .findFirst()
                .orElseThrow()
                .password();
    }

    String token(String client) {
        return json(askForToken(client, secret(client), "")).get("access_token").asString();
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    @Override
    public void close() {
        context.close();
    }
}
