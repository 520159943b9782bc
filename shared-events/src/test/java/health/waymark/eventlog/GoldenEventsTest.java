package health.waymark.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.plan.event.LoggedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each revision of each event, as it stands in the logs of those who have one. The files of a released revision stay. */
class GoldenEventsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventCodec codec = new EventCodec();

    static Stream<Arguments> revisions() {
        return EventTypes.ALL.stream().flatMap(type -> IntStream.rangeClosed(1, EventTypes.revision(type))
                .mapToObj(revision -> Arguments.of(EventTypes.name(type), revision)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("revisions")
    void everyRevisionIsStillRead(String name, int revision) throws IOException {
        LoggedEvent event = codec.read(name, revision, golden(name, revision));
        assertThat(EventTypes.name(event.getClass())).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void todaysRevisionIsWrittenAsItAlwaysWas(Class<? extends LoggedEvent> type) throws IOException {
        String name = EventTypes.name(type);
        byte[] golden = golden(name, EventTypes.revision(type));
        LoggedEvent event = codec.read(name, EventTypes.revision(type), golden);
        assertThat(JSON.readTree(codec.write(event))).isEqualTo(JSON.readTree(golden));
    }

    static Stream<Class<? extends LoggedEvent>> types() {
        return EventTypes.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void aGoldenFileFillsEveryField(Class<? extends LoggedEvent> type) throws IOException {
        JsonNode golden = JSON.readTree(golden(EventTypes.name(type), EventTypes.revision(type)));
        assertThat(Stream.of(type.getRecordComponents()).map(component -> component.getName()))
                .filteredOn(field -> !field.equals("objectiveId") || !golden.has("goalId"))
                .allMatch(golden::has);
    }

    @Test
    void namesAreUnique() {
        assertThat(EventTypes.ALL.stream().map(EventTypes::name)).doesNotHaveDuplicates();
    }

    @Test
    void anOldNonSignatureIsTheClients() throws IOException {
        ObjectNode lifted = (ObjectNode) JSON.readTree(golden("NonSignatureDocumented", 1));
        lifted.put("role", "CLIENT");
        LoggedEvent event = codec.read("NonSignatureDocumented", 1, golden("NonSignatureDocumented", 1));
        assertThat(JSON.readTree(codec.write(event))).isEqualTo(lifted);
    }

    @Test
    void refusesWhatItCannotReadWithoutQuotingIt() {
        byte[] payload = "{\"planId\":\"secret\"}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> codec.read("PlanActivated", 1, payload))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("PlanActivated, revision 1")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> codec.read("PlanTeleported", 1, payload)).hasMessageContaining("does not know it");
        assertThatThrownBy(() -> codec.read("PlanActivated", 9, payload)).hasMessageContaining("newer Waymark");
    }

    private static byte[] golden(String name, int revision) throws IOException {
        String place = "/golden/" + name + "." + revision + ".json";
        try (@Nullable InputStream file = GoldenEventsTest.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new IOException("There is no golden file " + place);
            }
            return file.readAllBytes();
        }
    }
}
