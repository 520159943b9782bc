package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches of commands, to the letter of the contract. */
class BatchContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Clinic clinic = Clinic.system();

    @Test
    void answersComeInOrderAndABadLineFailsAlone() {
        String plan = UUID.randomUUID().toString();
        List<JsonNode> answers = answers(String.join(
                "\n",
                line("DraftPlan", """
                        {"planId": "%s", "subject": {"type": "CLIENT", "id": "c", "display": "C"},\
                         "startsOn": "2026-01-05"}""".formatted(plan)),
                line("AddProblem", "{\"planId\": \"%s\", \"statement\": \"One\"}".formatted(plan)),
                "this is no JSON",
                line("AddProblem", "{\"planId\": \"%s\"}".formatted(plan)),
                "",
                line("Nonsense", "{}"),
                "{\"type\": \"AddProblem\", \"ifMatch\": 1, \"command\": {\"planId\": \"%s\", \"statement\": \"Two\"}}"
                        .formatted(plan),
                "{\"type\": \"AddProblem\", \"ifMatch\": \"\\\"2\\\"\", \"onBehalfOf\": \"clin-7\","
                        + " \"command\": {\"planId\": \"%s\", \"statement\": \"Three\"}}".formatted(plan),
                line(
                        "AddProblem",
                        "{\"planId\": \"%s\", \"statement\": \"%s\"}".formatted(plan, "x".repeat(1 << 20)))));

        assertThat(answers.stream().map(each -> each.get("status").asInt()))
                .containsExactly(200, 200, 400, 400, 404, 412, 200, 413);
        assertThat(answers.get(1).get("version").asLong()).isEqualTo(2);
        assertThat(answers.get(2).at("/problem/code").asString()).isEqualTo("malformed");
        assertThat(answers.get(3).at("/problem/violations/0/pointer").asString())
                .isEqualTo("/statement");
        assertThat(answers.get(6).get("version").asLong()).isEqualTo(3);
        assertThat(answers.get(0).has("problem")).isFalse();
    }

    @Test
    void linesOfOnePlanRunInTheirOrder() {
        String plan = clinic.draft();
        String lines = IntStream.range(0, 200)
                .mapToObj(i -> line("AddProblem", "{\"planId\": \"%s\", \"statement\": \"%d\"}".formatted(plan, i)))
                .collect(Collectors.joining("\n"));
        assertThat(answers(lines).stream().map(each -> each.get("version").asInt()))
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 201).boxed().toList());
    }

    @Test
    void anAnswerTellsFiftyWarningsAndThePlanAll() {
        String plan = clinic.draft();
        String lines = IntStream.range(0, 60)
                .mapToObj(i -> line("AddProblem", "{\"planId\": \"%s\", \"statement\": \"%d\"}".formatted(plan, i)))
                .collect(Collectors.joining("\n"));
        JsonNode last = answers(lines).get(59);
        JsonNode whole = Clinic.json(clinic.exchange(clinic.request("/api/plans/" + plan)
                .header("Waymark-At-Least", last.get("position").asString())));
        int all = whole.get("warnings").size();

        assertThat(all).isGreaterThan(60);
        assertThat(last.get("warnings").size()).isEqualTo(51);
        assertThat(last.at("/warnings/0/subject").asString()).isEqualTo(plan);
        assertThat(last.at("/warnings/50/code").asString()).isEqualTo("more");
        assertThat(last.at("/warnings/50/message").asString()).contains(String.valueOf(all - 50));
    }

    @Test
    void aKeyWorksInABatchAsItDoesAlone() {
        String plan = clinic.draft();
        String line = "{\"type\": \"AddProblem\", \"idempotencyKey\": \"batch-%s\", \"command\": {\"planId\": \"%s\","
                        .formatted(plan, plan)
                + " \"statement\": \"Once\"}}";
        List<JsonNode> answers = answers(line + "\n" + line);
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
    }

    @Test
    void whatIsOfEachLineIsRefusedForTheBatchAndWhatNobodyAcceptsIsNotSent() {
        String plan = clinic.draft();
        String line = line("AddProblem", "{\"planId\": \"%s\", \"statement\": \"One\"}".formatted(plan));
        assertThat(batch(line, "Idempotency-Key", "k").statusCode()).isEqualTo(400);
        assertThat(batch(line, "If-Match", "\"1\"").statusCode()).isEqualTo(400);
        assertThat(batch(line, "Accept", "text/html").statusCode()).isEqualTo(406);
        assertThat(clinic.get("/api/plans/" + plan).get("version").asLong()).isEqualTo(1);
        assertThat(batch(line, "Accept", "application/json").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> batch(String lines, String header, String value) {
        return clinic.exchange(clinic.request("/api/commands")
                .header("Content-Type", "application/x-ndjson")
                .header(header, value)
                .POST(BodyPublishers.ofString(lines)));
    }

    /** A sender with one thread writes to the end before it reads: the server must not wait for it. */
    @Test
    void aSenderMaySendEverythingBeforeItReads() throws IOException {
        String plan = clinic.draft();
        int count = 4_000;
        String refused = line("AddProblem", "{\"planId\": \"%s\", \"colour\": 1}".formatted(plan)) + "\n";
        byte[] body = refused.repeat(count).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = clinic.request("/api/commands").build();
        URI address = request.uri();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setReceiveBufferSize(4_096);
            OutputStream out = socket.getOutputStream();
            // Of HTTP/1.0, so that the answers come as they are: 1.1 sends them in chunks, which end within lines too.
            out.write(("POST /api/commands HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                            + "Authorization: "
                            + request.headers().firstValue("Authorization").orElseThrow() + "\r\n"
                            + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            // What comes through so narrow a door takes a minute; that it was narrow has been shown by now.
            socket.setReceiveBufferSize(1 << 20);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(in.lines()
                            .filter(text -> text.startsWith("{\"status\":400"))
                            .count())
                    .isEqualTo(count);
        }
    }

    private List<JsonNode> answers(String lines) {
        return clinic.batch(lines).body().lines().map(JSON::readTree).toList();
    }

    private static String line(String type, String command) {
        return "{\"type\": \"%s\", \"command\": %s}".formatted(type, command.replace("\n", " "));
    }
}
