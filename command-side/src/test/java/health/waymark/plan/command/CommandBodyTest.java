package health.waymark.plan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.http.Problem;
import health.waymark.http.StrictJson;
import health.waymark.http.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples are valid bodies, and a body that lacks what its command requires is malformed just there. */
class CommandBodyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final StrictJson STRICT = new StrictJson();

    static Stream<Class<? extends PlanCommand>> commands() {
        return CommandTypes.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theExampleIsAValidBody(Class<? extends PlanCommand> type) {
        PlanCommand command = STRICT.read(example(type), type);
        command.check();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theExampleShowsEverythingThatIsRequired(Class<? extends PlanCommand> type) {
        assertThat(fieldNames(example(type))).containsAll(required(type));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsRequiredMayNotBeMissing(Class<? extends PlanCommand> type) {
        for (String field : required(type)) {
            ObjectNode body = example(type);
            body.remove(field);
            assertMalformed(body, type, "/" + field);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aReasonMayNotBeEmpty(Class<? extends PlanCommand> type) {
        ObjectNode body = example(type);
        if (body.get("reason") instanceof ObjectNode reason) {
            reason.put("text", " ");
            assertMalformed(body, type, "/reason/text");
            reason.remove("text");
            assertMalformed(body, type, "/reason/text");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nothingUnknownIsTaken(Class<? extends PlanCommand> type) {
        ObjectNode body = example(type);
        body.put("colour", "blue");
        assertMalformed(body, type, "/colour");
    }

    private static void assertMalformed(JsonNode body, Class<? extends PlanCommand> type, String pointer) {
        assertThatThrownBy(() -> STRICT.read(body, type)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.violations()).extracting(Violation::pointer).containsExactly(pointer);
        });
    }

    private static List<String> required(Class<? extends PlanCommand> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> fieldNames(JsonNode body) {
        return body.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static ObjectNode example(Class<? extends PlanCommand> type) {
        String place = "/health/waymark/command/examples/" + CommandTypes.name(type) + ".json";
        try (InputStream file = Objects.requireNonNull(type.getResourceAsStream(place), place)) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
