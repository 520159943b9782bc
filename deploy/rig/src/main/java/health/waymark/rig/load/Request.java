package health.waymark.rig.load;

import health.waymark.rig.history.Action.Change;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A command under a key, as it is sent and sent again. */
public record Request(
        String key,
        String type,
        String plan,
        JsonNode body,
        @Nullable Long ifMatch,
        Change change) {
    static final JsonMapper JSON = JsonMapper.builder().build();

    static Request of(String type, String plan, ObjectNode body, @Nullable Long ifMatch, Change change) {
        return new Request(UUID.randomUUID().toString(), type, plan, body.put("planId", plan), ifMatch, change);
    }

    /** As a line of a batch. */
    public String line() {
        ObjectNode line = JSON.createObjectNode().put("type", type).put("idempotencyKey", key);
        if (ifMatch != null) {
            line.put("ifMatch", ifMatch);
        }
        return line.<ObjectNode>set("command", body) + "\n";
    }

    @Override
    public String toString() {
        return type + " of plan " + plan + " under key " + key;
    }
}
