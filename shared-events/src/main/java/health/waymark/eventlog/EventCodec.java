package health.waymark.eventlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.waymark.plan.event.LoggedEvent;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as flat JSON bytes and back. The one place where the record is written and read. */
public final class EventCodec {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Upcasters upcasters;

    public EventCodec() {
        this(new Upcasters(Upcasters.ALL));
    }

    EventCodec(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    /** An event's payload as it is stored, in today's revision. */
    public byte[] write(LoggedEvent event) {
        return json.writeValueAsBytes(event);
    }

    /** The event of a stored payload, of whichever revision it was written in. */
    public LoggedEvent read(String name, int revision, byte[] payload) {
        Class<? extends LoggedEvent> type = EventTypes.named(name);
        if (type == null) {
            throw new UnreadableEvent(name, revision, "this version of Waymark does not know it");
        }
        int current = EventTypes.revision(type);
        if (revision > current) {
            throw new UnreadableEvent(name, revision, "it was written by a newer Waymark");
        }
        try {
            if (revision == current) {
                return json.readValue(payload, type);
            }
            ObjectNode tree = (ObjectNode) json.readTree(payload);
            upcasters.lift(name, revision, current, tree);
            return json.treeToValue(tree, type);
        } catch (JacksonException | ClassCastException broken) {
            throw new UnreadableEvent(name, revision, "its payload is not what the revision says");
        }
    }

    /** A message's metadata as it is stored. */
    public byte[] writeMetadata(Map<String, ?> metadata) {
        return json.writeValueAsBytes(metadata);
    }

    public Map<String, Object> readMetadata(byte[] metadata) {
        return json.readValue(metadata, MAP);
    }
}
