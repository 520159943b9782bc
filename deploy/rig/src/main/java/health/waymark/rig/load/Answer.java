package health.waymark.rig.load;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What was told of a command, for good: recorded at a place, or refused for the version it named. */
public record Answer(int status, JsonNode body) {
    public static final int RECORDED = 200;
    public static final int STALE = 412;

    public boolean recorded() {
        return status == RECORDED;
    }

    public long version() {
        return body.get("version").asLong();
    }

    public long position() {
        return body.get("position").asLong();
    }

    public List<JsonNode> events() {
        return body.get("events").valueStream().toList();
    }
}
