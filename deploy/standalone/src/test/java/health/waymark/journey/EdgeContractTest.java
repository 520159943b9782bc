package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import health.waymark.standalone.RunningWaymark;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What meets the edge before any controller: requests that are hardly any, and callers who leave. */
class EdgeContractTest {
    private final Clinic clinic = Clinic.system();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /login?x=%zz",
                "GET /api/plans?q=%ff%fe",
                "GET /api/plans?q=%ED%A0%80",
                "GET /api/%00",
                "GET /api/a|b",
                "GET /api/plans?q={x}",
                "GET /api/plans?q=LONG",
                "POST /oauth2/token grant_type=%zz"
            })
    void whatIsNoRequestIsRefusedAsAnythingElse(String request) throws IOException {
        String[] words = request.replace("LONG", "a".repeat(9_000)).split(" ");
        String answer = raw(words[0], words[1], "", words.length > 2 ? words[2] : "");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"malformed\"");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .contains("content-type: application/problem+json", "x-correlation-id: ", "content-security-policy: ");
    }

    @Test
    void aHeaderThatIsTooLongIsRefusedAsAnythingElse() throws IOException {
        assertThat(raw("GET", "/api/plans", "X-Long: " + "a".repeat(9_000) + "\r\n", ""))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"malformed\"");
    }

    @ParameterizedTest
    @CsvSource({"TRACE, 501", "BREW, 501", "PATCH, 405"})
    void aMethodThatIsNoneHereIsSaidToBe(String method, int status) {
        HttpResponse<String> answer =
                clinic.exchange(clinic.request("/api/plans").method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 405) {
            assertThat(answer.headers().firstValue("Allow")).contains("GET");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Practitioner/17", "clin/1 ü", "50%", "a%2Fb"})
    void anIdMayHoldASlashAndWhateverElse(String clinician) {
        String encoded = URLEncoder.encode(clinician, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(clinic.get("/api/caseloads/" + encoded).at("/clinician/id").asString())
                .isEqualTo(clinician);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/plans?statuus=ACTIVE           | clinician, page, q, reviewDueBefore, size, status, subject
            /api/plans?status=OPEN              | one of DRAFT, ACTIVE
            /api/plans?reviewDueBefore=tomorrow | a date such as
            /api/plans?page=1&page=2            | more than once
            /api/plans?page=                    | no value
            /api/plans?status=%00               | has no value
            /api/plans?status=ACTIVE&status=%20 | has no value
            /api/reminders?state=%00            | has no value
            /api/reminders?kind=%1F%00          | has no value
            /api/reviews?state=%00              | has no value
            /api/reviews?state=%E2%80%83%00   | has no value
            /api/plans?reviewDueBefore=%20      | has no value
            /api/plans?page=2147483647          | from 0 to
            /api/commands?page=1                | takes no parameters
            """)
    void aParameterThatWouldGoUnheardIsRefused(String path, String saying) {
        HttpResponse<String> refused = clinic.read(path);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Clinic.json(refused).get("detail").asString()).contains(saying);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"retention?state", "accesses?sort", "refusals?sort", "accesses?breakGlass", "corrections?plan"})
    void soIsWhatAnAuditorAsksFor(String parameter) {
        HttpResponse<String> refused = Clinic.as("auditor").read("/api/" + parameter + "=%00");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Clinic.json(refused).get("detail").asString())
                .isEqualTo("Parameter '" + parameter.substring(parameter.indexOf('?') + 1) + "' has no value.");
    }

    @Test
    void severalValuesMayBeAskedForWhereSeveralMakeSense() {
        assertThat(clinic.read("/api/plans?status=ACTIVE&status=DRAFT").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCompressedBodyIsRefusedAndALongAnswerCompressed() {
        HttpResponse<String> refused = clinic.post("AddProblem", "{}", "Content-Encoding", "gzip");
        assertThat(refused.statusCode()).isEqualTo(415);
        HttpResponse<String> answer =
                clinic.exchange(clinic.request("/api/commands").header("Accept-Encoding", "gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void aStrangerIsToldHowToCome() {
        String asked = clinic.exchange(clinic.request("/api/plans").setHeader("Authorization", "Bearer none"))
                .headers()
                .firstValue("WWW-Authenticate")
                .orElse("");
        assertThat(asked).isEqualTo("Bearer error=\"invalid_token\"");
    }

    /** The request ends in the middle of a line that was announced as longer. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/commands", "/api/imports/fhir"})
    void aCallerWhoHangsUpIsNoFailureOfOurs(String path) throws IOException {
        var heard = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger("health.waymark.http");
        heard.start();
        logger.addAppender(heard);
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head("POST", path, "Content-Type: application/x-ndjson\r\n", 1_000));
            socket.getOutputStream().write("{\"type\": ".getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            while (socket.getInputStream().read() >= 0) {
                // until the server is through with it
            }
        } finally {
            logger.detachAppender(heard);
        }
        assertThat(heard.list).isEmpty();
    }

    private String raw(String method, String target, String headers, String form) throws IOException {
        String typed = form.isEmpty() ? headers : headers + "Content-Type: application/x-www-form-urlencoded\r\n";
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head(method, target, typed, form.length()));
            socket.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private byte[] head(String method, String target, String headers, int length) {
        String token = target.startsWith("/oauth2")
                ? ""
                : "Authorization: "
                        + clinic.request("/")
                                .build()
                                .headers()
                                .firstValue("Authorization")
                                .orElseThrow() + "\r\n";
        return (method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + token + headers
                        + "Content-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Socket connect() throws IOException {
        URI address = RunningWaymark.shared().address();
        return new Socket(address.getHost(), address.getPort());
    }
}
