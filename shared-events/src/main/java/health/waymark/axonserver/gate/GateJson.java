package health.waymark.axonserver.gate;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How requests and answers are written between the sides. */
final class GateJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private GateJson() {}

    static SerializedObject write(Object value) {
        return SerializedObject.newBuilder()
                .setType(value.getClass().getSimpleName())
                .setRevision("1")
                .setData(ByteString.copyFrom(JSON.writeValueAsBytes(value)))
                .build();
    }

    /** @throws JacksonException where it is of another Waymark */
    static <T> T read(SerializedObject written, Class<T> type) {
        return JSON.readValue(written.getData().toByteArray(), type);
    }

    static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    static <T> T as(JsonNode tree, Class<T> type) {
        return JSON.treeToValue(tree, type);
    }
}
