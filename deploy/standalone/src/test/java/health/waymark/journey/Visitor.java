package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.standalone.RunningWaymark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser that knows forms and cookies, and nothing more. */
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    static Visitor signedInAs(String name) {
        return signedIn(name, password(name));
    }

    static Visitor signedIn(String name, String password) {
        Visitor visitor = new Visitor();
        assertThat(visitor.signIn(name, password).headers().firstValue("location"))
                .hasValueSatisfying(location -> assertThat(location).doesNotContain("error"));
        return visitor;
    }

    /** The password that the first start made up. */
    static String password(String name) {
        return credentials(name).get("password").asString();
    }

    /** The id that plans know a person of the first start by. */
    static String person(String name) {
        return credentials(name).at("/person/id").asString();
    }

    private static JsonNode credentials(String name) {
        try {
            Path file = RunningWaymark.shared().data().resolve("credentials.json");
            JsonNode credentials = JsonMapper.shared().readTree(Files.readAllBytes(file));
            return credentials
                    .get("users")
                    .valueStream()
                    .filter(user -> user.get("name").asString().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> signIn(String name, String password) {
        return post(
                "/login", "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + token("/login"));
    }

    /** What a form on a page sends along to show that it is of this session, as a form has it. */
    String token(String path) {
        Matcher csrf = CSRF.matcher(get(path).body());
        assertThat(csrf.find()).isTrue();
        return encoded(csrf.group(1));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<byte[]> bytes(String path) {
        return send(request(path), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** A stream of events, its lines as they come; {@code headers} come in pairs. */
    HttpResponse<Stream<String>> listen(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.setHeader("Accept", "text/event-stream"), BodyHandlers.ofLines());
    }

    /** A token for tools of their own, good for what they may do. */
    String token() {
        String verifier = "v".repeat(43);
        String callback = encoded("http://127.0.0.1:5555/callback");
        String code = get("/oauth2/authorize?response_type=code&client_id=waymark-cli&redirect_uri=" + callback
                        + "&code_challenge_method=S256&code_challenge=" + challenge(verifier))
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceFirst(".*[?&]code=([^&]+).*", "$1");
        HttpResponse<String> answer = new Visitor()
                .post(
                        "/oauth2/token",
                        "grant_type=authorization_code&client_id=waymark-cli&redirect_uri=" + callback + "&code=" + code
                                + "&code_verifier=" + verifier);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Clinic.json(answer).get("access_token").asString();
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sends a form from the page it is on, with the token there, and looks where that leads. */
    HttpResponse<String> sent(String from, String to, String form) {
        Matcher csrf = CSRF.matcher(get(from).body());
        assertThat(csrf.find()).as("a form on " + from).isTrue();
        String address = to.startsWith("/operate") ? to : from + to;
        HttpResponse<String> answer = post(address, form + "&_csrf=" + encoded(csrf.group(1)));
        return answer.statusCode() == 302
                ? get(answer.headers().firstValue("location").orElseThrow())
                : answer;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(RunningWaymark.shared().address().resolve(path))
                .header("Accept", "text/html,application/xhtml+xml");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
