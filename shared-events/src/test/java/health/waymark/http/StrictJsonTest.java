package health.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    enum Colour {
        RED,
        BLUE
    }

    record Id(@JsonValue UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Id {}
    }

    record Inner(String text, @Nullable Integer count) {}

    record Outer(
            Id id,
            String name,
            Colour colour,
            List<Inner> inners,
            @Nullable BigDecimal value,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Boolean yes) {}

    private static final String GOOD = """
            {"id": "0190d3a0-0000-7000-8000-000000000001", "name": "n", "colour": "RED", "inners": [{"text": "t"}]}""";

    private final StrictJson json = new StrictJson();

    private Outer read(String body) {
        return json.read(body.getBytes(StandardCharsets.UTF_8), Outer.class);
    }

    private Problem refused(String body) {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(body));
        assertThat(problem).as(body).isNotNull();
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.violations()).as(body).isNotEmpty().allSatisfy(v -> assertThat(v.message())
                .doesNotContain("java", "waymark", "jackson", "StreamRead"));
        return problem;
    }

    private static String with(String field) {
        return GOOD.substring(0, GOOD.length() - 1) + ", " + field + "}";
    }

    @Test
    void readsWhatIsWellFormed() {
        Outer outer = read(with("\"value\": 10.50, \"day\": \"2026-01-31\", \"at\": \"2026-01-31T10:00:00+02:00\""));
        assertThat(outer.value()).isEqualTo(new BigDecimal("10.50"));
        assertThat(outer.at()).isEqualTo(Instant.parse("2026-01-31T08:00:00Z"));
        assertThat(outer.inners()).containsExactly(new Inner("t", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"extra\": 1 | /extra",
                "\"value\": \"10\" | /value",
                "\"value\": 1e999999999 | /value",
                "\"day\": \"2026-02-30\" | /day",
                "\"day\": \"+999999999-01-01\" | /day",
                "\"day\": \"0001-01-01\" | /day",
                "\"at\": \"2026-02-03\" | /at",
                "\"at\": 1700000000 | /at",
                "\"yes\": \"true\" | /yes",
                "\"yes\": 1 | /yes",
                "\"a/b~c\": 1 | /a~1b~0c",
                "\"day\": \"x\\u0000\" | /day",
                "\"day\": \"\\ud800\" | /day",
            })
    void pointsAtTheField(String field, String pointer) {
        assertThat(refused(with(field)).violations())
                .extracting(Violation::pointer)
                .containsExactly(pointer);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThat(refused(
                                "{\"id\": \"1-1-1-1-1\", \"name\": \" \", \"colour\": \"red\", \"inners\": [{\"count\": 1.5}, null]}")
                        .violations())
                .containsExactlyInAnyOrder(
                        new Violation("/id", "must be a UUID"),
                        new Violation("/name", "must not be empty"),
                        new Violation("/colour", "must be one of RED, BLUE"),
                        new Violation("/inners/0/text", "is required"),
                        new Violation("/inners/0/count", "must be a whole number"),
                        new Violation("/inners/1", "must not be null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[]", "null", "\"x\"", "{} {}", "{\"name\": NaN}", "{'name': 1}", "nonsense"})
    void refusesWhatIsNoObject(String body) {
        refused(body);
    }

    @Test
    void refusesDoubledFieldsDeepNestingAndEndlessTexts() {
        assertThat(refused("{\"name\": \"a\", \"name\": \"b\"}")
                        .violations()
                        .get(0)
                        .message())
                .contains("twice");
        assertThat(refused("[".repeat(100_000)).violations().get(0).message()).contains("deep");
        assertThat(refused("{\"name\": \"" + "x".repeat(10_000) + "\"}").violations())
                .contains(new Violation("/name", "must have at most 4000 characters"));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] body = "{\"name\": \"?\"}".getBytes(StandardCharsets.UTF_8);
        body[10] = (byte) 0xff;
        Problem problem = catchThrowableOfType(Problem.class, () -> json.read(body, Outer.class));
        assertThat(problem.status()).isEqualTo(400);
    }

    /** A record's shape was once seen by others while its fields were still being added. */
    @Test
    void readsTheSameInEveryThreadAtItsFirstUse() throws Exception {
        byte[] body =
                "{\"id\": \"11111111-1111-1111-1111-111111111111\", \"name\": \"a\", \"colour\": \"RED\", \"inners\": []}"
                        .getBytes(StandardCharsets.UTF_8);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 500; round++) {
                StrictJson fresh = new StrictJson();
                threads.invokeAll(Collections.nCopies(4, () -> fresh.read(body, Outer.class)))
                        .forEach(read -> assertThat(read).succeedsWithin(Duration.ofSeconds(10)));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
